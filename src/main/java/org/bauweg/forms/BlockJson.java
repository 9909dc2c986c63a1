package org.bauweg.forms;

import java.util.ArrayList;
import org.bauweg.forms.Element.Column;
import org.bauweg.forms.Element.Table;
import org.bauweg.forms.Element.Words;
import org.jspecify.annotations.Nullable;

/** Reads what is only there to be read: tables and texts. */
record BlockJson(ComponentJson json, String ref, @Nullable FeelExpression hide) {

    @Nullable
    Element table() {
        var columns = new ArrayList<Column>();
        for (var node : json.node().path("columns")) {
            var column = json.at(node, "Spalte " + (columns.size() + 1));
            columns.add(new Column(column.text("key"), column.words("label", 200)));
        }
        if (columns.isEmpty()
                || columns.stream()
                        .anyMatch(column ->
                                column.key().isEmpty() || column.label().isEmpty())) {
            json.refuse(
                    "Die Tabelle braucht Spalten mit Schlüssel und Überschrift.",
                    "Legen Sie die Spalten einzeln fest.");
        }
        var source = source();
        return source == null ? null : new Table(ref, label(json), source, columns, hide);
    }

    private @Nullable FeelExpression source() {
        if (json.text("dataSource").isEmpty()) {
            json.refuse(
                    "Die Tabelle hat keine Datenquelle.",
                    "Tragen Sie bei „Data source“ einen Ausdruck ein, zum Beispiel =dokumente.");
        }
        return json.feel("dataSource");
    }

    Element words() {
        var markdown = Markdown.of(json.words("text", 20_000));
        if (markdown.usesHtmlOrImages()) {
            json.refuse(
                    "Der Text enthält HTML oder ein Bild.",
                    "Gestalten Sie den Text mit Markdown: **fett**, - Liste, [Text](https://…).");
        }
        var html = markdown.html();
        return new Words(ref, markdown.title(), html, markdown.withoutTitle().html(), hide);
    }

    /** The label, which must be there. */
    static String label(ComponentJson json) {
        var label = json.words("label", 500);
        if (label.isEmpty()) {
            json.refuse("Die Beschriftung fehlt.", "Tragen Sie bei „Label“ ein, was die Menschen lesen sollen.");
        }
        return label;
    }
}
