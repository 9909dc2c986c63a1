package org.bauweg.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The page that comes with an archive: what each file is, and how to tell that it is unchanged. It needs nothing but a browser. */
@Component
class ArchiveIndex {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title><style>
            body{font-family:sans-serif;line-height:1.5;margin:1rem}table{border-collapse:collapse;width:100%%}
            th,td{border-bottom:1px solid #767676;padding:.5rem;text-align:left;vertical-align:top}
            code{overflow-wrap:anywhere;font-size:.85em}ul{margin:0;padding-left:1.2em}
            @media (max-width:50rem){thead{display:none}tr,td{display:block;border:0}tr{border-bottom:1px solid #767676}}
            </style></head><body><h1>%s</h1><p>%s</p>
            """;

    private final DocumentTexts texts;
    private final FileViews files;
    private final GermanDates dates;
    private final MessageSource messages;

    ArchiveIndex(DocumentTexts texts, FileViews files, GermanDates dates, MessageSource messages) {
        this.texts = texts;
        this.files = files;
        this.dates = dates;
        this.messages = messages;
    }

    String page(String fileNumber, List<ArchiveEntry> entries, Locale locale) {
        String title = escape(text("archive.title", locale, fileNumber));
        StringBuilder page = new StringBuilder(HEAD.formatted(
                locale.getLanguage(), title, title, escape(text("archive.about", locale, entries.size()))));
        page.append("<table><thead><tr>");
        for (String column : List.of("what", "file", "original", "size", "sha256", "uploaded", "findings")) {
            page.append("<th scope=\"col\">")
                    .append(escape(text("archive." + column, locale)))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        entries.forEach(entry -> page.append(row(entry, locale)));
        return page.append("</tbody></table></body></html>\n").toString();
    }

    private String row(ArchiveEntry entry, Locale locale) {
        Document document = entry.document();
        String file = entry.isLost()
                ? escape(texts.state(document, locale))
                : "<a href=\"" + escape(UriUtils.encodePathSegment(entry.name(), "UTF-8")) + "\">"
                        + escape(entry.name()) + "</a>";
        String findings = document.findings().stream()
                .map(finding -> "<li>" + escape(texts.sentence(finding, locale)) + "</li>")
                .collect(Collectors.joining());
        return "<tr><td>" + escape(entry.title()) + "</td><td>" + file + "</td><td>" + escape(document.fileName())
                + "</td><td>" + escape(files.size(document.size(), locale)) + "</td><td><code>" + document.sha256()
                + "</code></td><td>" + escape(dates.moment(document.uploadedAt())) + "</td><td>"
                + (findings.isEmpty() ? escape(text("archive.none", locale)) : "<ul>" + findings + "</ul>")
                + "</td></tr>\n";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
