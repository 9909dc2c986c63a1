package org.bauweg.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingCode;
import org.bauweg.inspection.FindingTexts;
import org.bauweg.inspection.Severity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Help on everything the checks of files can say, made from the codes themselves, so that none is forgotten. */
@Controller
class DocumentHelpPages {

    /** A finding as help shows it. */
    record Entry(String anchor, String title, String what, String todo, String code) {}

    private final FindingTexts texts;

    DocumentHelpPages(FindingTexts texts) {
        this.texts = texts;
    }

    @GetMapping(FindingTexts.HELP)
    String help(Locale locale, Model model) {
        model.addAttribute("refusals", entries(Severity.SAFETY, locale));
        model.addAttribute("advice", entries(Severity.ADVICE, locale));
        return "help-documents";
    }

    private List<Entry> entries(Severity severity, Locale locale) {
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.severity() == severity)
                .map(FindingCode::example)
                .map(finding -> entry(finding, locale))
                .toList();
    }

    private Entry entry(Finding finding, Locale locale) {
        return new Entry(
                texts.anchor(finding),
                texts.title(finding, locale),
                texts.what(finding, locale),
                texts.todo(finding, locale),
                finding.code());
    }
}
