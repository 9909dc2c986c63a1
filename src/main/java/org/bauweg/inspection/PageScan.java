package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Reads what a page draws: texts, pictures and how many lines. Nothing is painted, and no font or picture is decoded. */
final class PageScan {

    private static final int DEEPEST = 12;
    private static final int MOST_STATES = 10_000;
    private static final int MOST_PICTURES = 10_000;
    private static final int MOST_OPERANDS = 64;
    private static final int INVISIBLE = 3;

    private final PdfPage page;
    private final ReadingBudget budget;
    private final Map<COSDictionary, PageFont> fonts;
    private final TextLines texts = new TextLines();
    private final List<Sheet.Picture> pictures = new ArrayList<>();
    private final Set<String> foreign = new HashSet<>();
    private final Deque<State> states = new ArrayDeque<>();
    private State state;
    private Transform textLine = Transform.NONE;
    private Transform text = Transform.NONE;
    private long strokes;
    private long unread;

    /** @param fonts those met on other pages of the file */
    PageScan(PdfPage page, ReadingBudget budget, Map<COSDictionary, PageFont> fonts) {
        this.page = page;
        this.budget = budget;
        this.fonts = fonts;
        double unit = Math.max(1, page.dictionary().getFloat(COSName.USER_UNIT, 1));
        this.state = new State(new Transform(unit, 0, 0, unit, 0, 0), null, 0, 0, 0, 0, 0);
    }

    /** What the operators q and Q keep. */
    private record State(
            Transform page,
            @Nullable PageFont font,
            double size,
            double leading,
            double letterGap,
            double wordGap,
            int mode) {

        State on(Transform changed) {
            return new State(changed, font, size, leading, letterGap, wordGap, mode);
        }

        State with(@Nullable PageFont other, double points) {
            return new State(page, other, points, leading, letterGap, wordGap, mode);
        }

        State gaps(double lead, double letter, double word, int rendering) {
            return new State(page, font, size, lead, letter, word, rendering);
        }
    }

    Sheet sheet() throws ReadingBudget.Exhausted {
        read(page.dictionary().getDictionaryObject(COSName.CONTENTS), page.resources(), 0);
        return new Sheet(page, texts.lines(), pictures, strokes, foreign, unread);
    }

    /** Content that breaks off was read as far as it goes. */
    private void read(@Nullable COSBase contents, COSDictionary resources, int depth) throws ReadingBudget.Exhausted {
        try (InputStream in = ContentStreams.open(contents)) {
            new Interpreter(new ContentTokens(in), resources, depth).run();
        } catch (ReadingBudget.Exhausted e) {
            throw e;
        } catch (IOException brokenOff) {
            unread++;
        }
    }

    /** One stream of content, of the page or of a form on it. */
    private final class Interpreter {

        private final ContentTokens tokens;
        private final COSDictionary resources;
        private final int depth;
        private final double[] numbers = new double[MOST_OPERANDS];
        private final Map<String, Double> inline = new HashMap<>();
        private int count;
        private String name = "";
        private byte[] string = {};

        Interpreter(ContentTokens tokens, COSDictionary resources, int depth) {
            this.tokens = tokens;
            this.resources = resources;
            this.depth = depth;
        }

        void run() throws IOException {
            for (ContentTokens.Kind kind = tokens.next(); kind != ContentTokens.Kind.END; kind = tokens.next()) {
                budget.step();
                switch (kind) {
                    case NUMBER -> number(tokens.number());
                    case NAME -> name = tokens.name();
                    case TEXT -> string = tokens.text();
                    case ARRAY -> array();
                    case OPERATOR -> {
                        perform(tokens.name());
                        count = 0;
                    }
                    default -> {
                        // the end of an array that never began
                    }
                }
            }
        }

        private void number(double value) {
            if (count < MOST_OPERANDS) {
                numbers[count++] = value;
            }
            inline.put(name, value);
        }

        /** Texts of an array are shown at once: what follows them is always their operator. */
        private void array() throws IOException {
            for (ContentTokens.Kind kind = tokens.next();
                    kind != ContentTokens.Kind.ARRAY_END && kind != ContentTokens.Kind.END;
                    kind = tokens.next()) {
                budget.step();
                if (kind == ContentTokens.Kind.TEXT) {
                    show(tokens.text());
                } else if (kind == ContentTokens.Kind.NUMBER && state.font() != null) {
                    move(-tokens.number() / 1000 * state.size());
                }
            }
        }

        private void perform(String operator) throws IOException {
            switch (operator) {
                case "q" -> {
                    if (states.size() < MOST_STATES) {
                        states.push(state);
                    }
                }
                case "Q" -> state = states.isEmpty() ? state : states.pop();
                case "cm" -> state = state.on(transform().then(state.page()));
                case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh" -> strokes++;
                case "Do" -> draw();
                case "BI" -> inline.clear();
                case "ID" -> picture();
                default -> write(operator);
            }
        }

        private void write(String operator) {
            switch (operator) {
                case "BT" -> place(Transform.NONE);
                case "Tm" -> place(transform());
                case "Td" -> place(Transform.shift(at(0), at(1)).then(textLine));
                case "TD" -> {
                    state = state.gaps(-at(1), state.letterGap(), state.wordGap(), state.mode());
                    place(Transform.shift(at(0), at(1)).then(textLine));
                }
                case "T*" -> nextLine();
                case "TL" -> state = state.gaps(at(0), state.letterGap(), state.wordGap(), state.mode());
                case "Tc" -> state = state.gaps(state.leading(), at(0), state.wordGap(), state.mode());
                case "Tw" -> state = state.gaps(state.leading(), state.letterGap(), at(0), state.mode());
                case "Tr" -> state = state.gaps(state.leading(), state.letterGap(), state.wordGap(), (int) at(0));
                case "Tf" -> state = state.with(font(name), at(0));
                case "Tj" -> show(string);
                case "'", "\"" -> {
                    nextLine();
                    show(string);
                }
                default -> {
                    // colours, widths of lines, clipping: nothing that can be read
                }
            }
        }

        private void place(Transform where) {
            textLine = where;
            text = where;
        }

        private void nextLine() {
            place(Transform.shift(0, -state.leading()).then(textLine));
        }

        private void move(double along) {
            text = Transform.shift(along, 0).then(text);
        }

        private void show(byte[] codes) {
            PageFont font = state.font();
            if (font == null || codes.length == 0) {
                return;
            }
            int letters = font.letters(codes);
            double width = font.width(codes) / 1000 * state.size() + letters * state.letterGap();
            String shown = font.text(codes);
            if (shown.isEmpty()) {
                unread += letters;
            } else {
                Transform onPage = text.then(state.page());
                double scale = Math.hypot(onPage.a(), onPage.b());
                double unit = scale == 0 ? 1 : scale;
                texts.add(
                        shown,
                        onPage.e(),
                        onPage.f(),
                        onPage.a() / unit,
                        onPage.b() / unit,
                        Math.abs(state.size()) * Math.hypot(onPage.c(), onPage.d()),
                        width * scale);
            }
            if (!font.embedded() && state.mode() != INVISIBLE) {
                foreign.add(font.name());
            }
            move(width);
        }

        private @Nullable PageFont font(String key) {
            COSDictionary all = resources.getCOSDictionary(COSName.FONT);
            COSDictionary font = all == null ? null : all.getCOSDictionary(COSName.getPDFName(key));
            return font == null ? null : fonts.computeIfAbsent(font, PageFont::new);
        }

        private void draw() throws IOException {
            COSDictionary all = resources.getCOSDictionary(COSName.XOBJECT);
            COSStream object = all == null ? null : all.getCOSStream(COSName.getPDFName(name));
            if (object == null) {
                return;
            }
            if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                picture(object.getLong(COSName.WIDTH), object.getLong(COSName.HEIGHT));
            } else if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE)) && depth < DEEPEST) {
                State before = state;
                int open = states.size();
                state = state.on(
                        Transform.of(object.getCOSArray(COSName.MATRIX)).then(state.page()));
                COSDictionary own = object.getCOSDictionary(COSName.RESOURCES);
                read(object, own == null ? resources : own, depth + 1);
                while (states.size() > open) {
                    states.pop();
                }
                state = before;
            }
        }

        private void picture() throws IOException {
            double width = inline.getOrDefault("W", inline.getOrDefault("Width", 0.0));
            double height = inline.getOrDefault("H", inline.getOrDefault("Height", 0.0));
            picture((long) width, (long) height);
            tokens.skipPicture();
        }

        private void picture(long width, long height) {
            Transform on = state.page();
            if (pictures.size() < MOST_PICTURES) {
                pictures.add(new Sheet.Picture(width, height, Math.hypot(on.a(), on.b()), Math.hypot(on.c(), on.d())));
            }
        }

        private double at(int index) {
            return index < count ? numbers[index] : 0;
        }

        private Transform transform() {
            return new Transform(at(0), at(1), at(2), at(3), at(4), at(5));
        }
    }

    /** An affine map, as PDF writes it. */
    record Transform(double a, double b, double c, double d, double e, double f) {

        static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

        static Transform shift(double x, double y) {
            return new Transform(1, 0, 0, 1, x, y);
        }

        static Transform of(@Nullable COSArray array) {
            if (array == null || array.size() < 6) {
                return NONE;
            }
            double[] values = new double[6];
            for (int i = 0; i < values.length; i++) {
                values[i] = array.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            return new Transform(values[0], values[1], values[2], values[3], values[4], values[5]);
        }

        /** First this, then the other. */
        Transform then(Transform next) {
            return new Transform(
                    a * next.a + b * next.c,
                    a * next.b + b * next.d,
                    c * next.a + d * next.c,
                    c * next.b + d * next.d,
                    e * next.a + f * next.c + next.e,
                    e * next.b + f * next.d + next.f);
        }
    }

    /** The sheets of a file, as many as may be read; fewer than its pages when that would cost too much. */
    static List<Sheet> all(List<PdfPage> pages, int most, ReadingBudget budget) {
        Map<COSDictionary, PageFont> fonts = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        try {
            for (PdfPage page : pages.subList(0, Math.min(most, pages.size()))) {
                sheets.add(new PageScan(page, budget, fonts).sheet());
            }
        } catch (ReadingBudget.Exhausted enough) {
            return sheets;
        }
        return sheets;
    }
}
