package org.bauweg.forms;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Texts of a form's author: Markdown in, KERN HTML out. HTML in the source is text, links go to http, https and mailto only, and
 * headings start at level 2 because the page's title is level 1.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> kernClasses())
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final Node document;
    private final String title;

    private Markdown(Node document) {
        this.document = document;
        this.title = document.getFirstChild() instanceof Heading heading
                ? TEXT.render(heading).strip()
                : "";
    }

    static Markdown of(String source) {
        return new Markdown(PARSER.parse(source));
    }

    /** The heading the text begins with, or empty. */
    String title() {
        return title;
    }

    /** Takes the leading heading away, because the page shows it as its title. */
    Markdown withoutTitle() {
        if (document.getFirstChild() instanceof Heading heading) {
            heading.unlink();
        }
        return this;
    }

    boolean usesHtmlOrImages() {
        var found = new boolean[1];
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found[0] = true;
            }

            @Override
            public void visit(HtmlInline inline) {
                found[0] = true;
            }

            @Override
            public void visit(Image image) {
                found[0] = true;
            }
        });
        return found[0];
    }

    String html() {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, Math.max(2, heading.getLevel())));
            }
        });
        return HTML.render(document);
    }

    private static AttributeProvider kernClasses() {
        return (Node node, String tag, Map<String, String> attributes) -> {
            if (node instanceof Heading heading) {
                attributes.put("class", heading.getLevel() <= 2 ? "kern-heading-medium" : "kern-heading-small");
            } else if (node instanceof Paragraph) {
                attributes.put("class", "kern-body");
            } else if (node instanceof Link) {
                attributes.put("class", "kern-link");
            } else if (node instanceof BulletList) {
                attributes.put("class", "kern-list kern-list--bullet");
            } else if (node instanceof OrderedList) {
                attributes.put("class", "kern-list kern-list--number");
            }
        };
    }
}
