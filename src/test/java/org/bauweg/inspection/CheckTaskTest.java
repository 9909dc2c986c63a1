package org.bauweg.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTaskTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<String> PDF = List.of("application/pdf");
    private static final List<String> ALL =
            Stream.of(FileType.values()).map(FileType::mediaType).toList();

    /** Advice on what is drawn: these files are no plans. */
    private static final Set<String> OF_PLANS =
            Set.of("font.missing", "page.foreignSize", "pdf.emptyPage", "text.missing", "text.unreadable");

    private final CheckTask task = new CheckTask();

    @TempDir
    private Path folder;

    @Test
    void aPlanHasFactsAndNothingToSay() throws IOException {
        PDRectangle lyingA1 = new PDRectangle(2384, 1684);
        PDRectangle roll = new PDRectangle(PDRectangle.A0.getWidth(), PDRectangle.A0.getHeight() * 2);
        CheckAnswer answer = check(SamplePdfs.plan(PDRectangle.A3, lyingA1, PDRectangle.A3, roll));
        assertThat(answer.findings()).extracting(CheckAnswer.Note::code).containsExactly("page.overA0");
        assertThat(answer.clean()).isTrue();
        assertThat(answer.pages()).isEqualTo(4);
        assertThat(answer.pageSizes()).containsExactlyInAnyOrderEntriesOf(Map.of("A3", 2, "A1", 1, "over-a0", 1));
    }

    @Test
    void eachDangerHasItsName() throws IOException {
        assertThat(codes(SamplePdfs.javaScript())).containsExactly("pdf.javascript");
        assertThat(codes(SamplePdfs.launch())).contains("pdf.launch");
        assertThat(codes(SamplePdfs.submit())).contains("pdf.submit");
        assertThat(codes(SamplePdfs.printing())).containsExactly("pdf.openAction");
        assertThat(codes(SamplePdfs.encrypted("secret"))).containsExactly("pdf.encrypted");
        assertThat(codes(SamplePdfs.encrypted(""))).containsExactly("pdf.restricted");
        assertThat(codes(SamplePdfs.withEmbedded("rechnung.csv"))).containsExactly("pdf.embeddedFiles");
        assertThat(codes(SamplePdfs.withEmbedded("rechnung.pdf.EXE")))
                .containsExactlyInAnyOrder("pdf.embeddedFiles", "pdf.executableInside");
        assertThat(codes(RawPdf.page("/AA<</O<</S/URI/URI(http://x.example)>>>>", "")
                        .bytes()))
                .contains("pdf.submit");
        assertThat(codes(RawPdf.page("/AA<</O<</S/GoToR/F(\\\\\\\\host\\\\share)>>>>", "")
                        .bytes()))
                .contains("pdf.openAction");
        assertThat(codes(RawPdf.page("/Annots[<</Subtype/3D/Rect[0 0 9 9]>>]", "")
                        .bytes()))
                .contains("pdf.model3d");
        assertThat(codes(RawPdf.page("/Annots[<</Subtype/RichMedia/Rect[0 0 9 9]>>]", "")
                        .bytes()))
                .contains("pdf.multimedia");
        assertThat(codes(RawPdf.page("", "/AcroForm<</XFA 4 0 R>>").stream("", new byte[9])
                        .bytes()))
                .contains("pdf.xfa");
        assertThat(codes(RawPdf.page("/Contents 4 0 R", "").stream(
                                "/F(http://x.example)/FFilter/FlateDecode", new byte[1])
                        .bytes()))
                .contains("pdf.external");
    }

    @Test
    void anEmptyPageIsNamedWithItsNumber() throws IOException {
        assertThat(check(SamplePdfs.withEmptyPage()).findings())
                .containsExactly(new CheckAnswer.Note("pdf.emptyPage", 2, List.of()));
    }

    @Test
    void aTruncatedFileIsDamagedAtEveryLength() throws IOException {
        byte[] whole = SamplePdfs.plan(PDRectangle.A4);
        for (int length = 9; length < whole.length - 6; length += 37) {
            assertThat(codes(Arrays.copyOf(whole, length)))
                    .as("first %d bytes", length)
                    .contains("pdf.truncated");
        }
    }

    @Test
    void whatIsWrappedAroundAPdfIsNamed() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A4);
        assertThat(codes(join("garbage garbage\n", plan, ""))).contains("pdf.junk");
        assertThat(codes(join("\r\n ", plan, "\r\n\0\0"))).doesNotContain("pdf.junk", "pdf.truncated");
        assertThat(codes(join("", plan, "surprise"))).containsExactly("pdf.junk");
        assertThat(codes(join("<!DOCTYPE html><script>x</script>", plan, ""))).contains("file.polyglot");
        assertThat(codes(join("\u00ff\u00d8\u00ff\u00e0 picture", plan, ""))).contains("file.polyglot");
        assertThat(codes(join("MZ\u0090\0 program", plan, ""))).contains("file.polyglot", "file.executable");
        assertThat(codes(concat(plan, zip()))).contains("file.polyglot");
        assertThat(codes(concat(zip(), plan))).contains("file.archive", "file.polyglot");
        assertThat(codes("no header\n1 0 obj <<>> endobj\nstartxref\n9\n%%EOF".getBytes(ISO_8859_1)))
                .contains("pdf.noHeader");
    }

    @Test
    void bombsAreNamedBeforeTheyGoOff() throws IOException {
        assertThat(codes(RawPdf.page("/Contents 4 0 R", "").stream(
                                "/Filter/FlateDecode", RawPdf.deflatedZeros(1100L << 20, 1))
                        .bytes()))
                .contains("pdf.decompression");
        assertThat(codes(RawPdf.page("/Contents 4 0 R", "").stream(
                                "/Filter[/FlateDecode/FlateDecode]", RawPdf.deflatedZeros(1100L << 20, 2))
                        .bytes()))
                .contains("pdf.decompression");
        assertThat(codes(RawPdf.page("/Contents 4 0 R", "").stream(
                                "/Filter[/FlateDecode/FlateDecode]", RawPdf.deflatedZeros(1 << 20, 2))
                        .bytes()))
                .doesNotContain("pdf.decompression");
        assertThat(codes(RawPdf.page("/Resources<</XObject<</I 4 0 R>>>>", "").stream(
                                "/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB",
                                new byte[9])
                        .bytes()))
                .contains("pdf.imageTooLarge");
        assertThat(codes(new RawPdf()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>")
                        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
                        .bytes()))
                .contains("pdf.pageLoop");
        assertThat(codes(new RawPdf()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[" + "3 0 R ".repeat(200_000) + "]/Count 200000>>")
                        .object("<</Type/Pages/Kids[" + "2 0 R ".repeat(200_000) + "]/Count 200000>>")
                        .bytes()))
                .contains("pdf.pageLoop");
        assertThat(codes(RawPdf.page("/Contents " + "[".repeat(200_000), "").bytes()))
                .containsAnyOf("pdf.unreadable", "pdf.noPages");
    }

    @Test
    void missingPagesAreNamed() throws IOException {
        assertThat(codes(new RawPdf()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 7>>")
                        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
                        .bytes()))
                .contains("pdf.pagesMissing");
    }

    @ParameterizedTest
    @CsvSource({
        ", ''",
        "application/octet-stream, ''",
        "application/x-pdf, ''",
        "'application/pdf; charset=binary', ''",
        "image/png, file.declaredType",
    })
    void whatTheBrowserSaysIsComparedNeverBelieved(@Nullable String declared, String expected) throws IOException {
        Path plan = Files.write(folder.resolve("plan"), SamplePdfs.plan(PDRectangle.A4));
        assertThat(codes(task.perform(new CheckRequest(plan.toString(), "plan.pdf", declared, PDF))))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "MZ\u0090, file.executable",
        "'\u007fELF\u0002\u0001\u0001', file.executable",
        "'#!/bin/sh\n', file.executable",
        "'PK\u0003\u0004', file.archive",
        "'Rar!\u001a\u0007\u0000', file.archive",
        "'<html><script>x</script></html>', file.webPage",
        "'{\\rtf1 x}', file.office",
        "'GIF89a', file.type",
    })
    void foreignContentIsNamed(String start, String expected) throws IOException {
        assertThat(codes((start + "\0".repeat(64)).getBytes(ISO_8859_1))).containsExactly(expected, "file.nameLies");
    }

    @Test
    void officeFilesAreRefusedThoughTheyAreArchives() throws IOException {
        assertThat(codes(zip("[Content_Types].xml", "word/document.xml"))).containsAnyOf("file.office", "file.archive");
    }

    @Test
    void picturesAreReadToTheirEnd() throws IOException {
        for (String format : List.of("png", "jpg", "tif")) {
            byte[] picture = picture(format);
            assertThat(check(picture, "Haus." + format, ALL).findings())
                    .as(format)
                    .isEmpty();
            byte[] part = Arrays.copyOf(picture, picture.length * 2 / 3);
            assertThat(codes(check(part, "Haus." + format, ALL))).as(format).containsExactly("image.truncated");
            assertThat(codes(check(concat(picture, zip()), "Haus." + format, ALL)))
                    .as(format)
                    .contains("file.polyglot");
            assertThat(codes(check(concat(picture, "<?php x ?>".getBytes(ISO_8859_1)), "Haus." + format, ALL)))
                    .as(format)
                    .contains("file.polyglot");
            assertThat(codes(check(picture, "Haus.exe", ALL))).as(format).containsExactly("file.nameLies");
        }
        byte[] large = picture("png");
        large[16] = 1;
        large[20] = 1;
        assertThat(codes(check(large, "a.png", ALL))).containsExactly("image.tooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC1032", "AC1015"})
    void drawingsSayTheirVersion(String code) throws IOException {
        byte[] dwg = (code + "\0".repeat(500)).getBytes(ISO_8859_1);
        CheckAnswer answer = check(dwg, "Plan.dwg", ALL);
        assertThat(answer.mediaType()).isEqualTo("image/vnd.dwg");
        assertThat(answer.version()).isEqualTo(code.equals("AC1032") ? "AutoCAD 2018" : "AutoCAD 2000");
        String dxf = "999\ncomment\n  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\n" + code + "\n  0\nENDSEC\n";
        assertThat(codes(check((dxf + "  0\nEOF\n").getBytes(ISO_8859_1), "Plan.dxf", ALL)))
                .isEmpty();
        assertThat(codes(check(dxf.getBytes(ISO_8859_1), "Plan.dxf", ALL))).containsExactly("drawing.truncated");
        assertThat(codes(check(("AC1099" + "\0".repeat(500)).getBytes(ISO_8859_1), "Plan.dwg", ALL)))
                .containsExactly("drawing.version");
    }

    @Test
    void modelsSayTheirSchema() throws IOException {
        String ifc = "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\nENDSEC;\n";
        CheckAnswer answer = check((ifc + "END-ISO-10303-21;\n").getBytes(ISO_8859_1), "Haus.ifc", ALL);
        assertThat(answer.version()).isEqualTo("IFC4");
        assertThat(answer.findings()).isEmpty();
        assertThat(codes(check(ifc.getBytes(ISO_8859_1), "Haus.ifc", ALL))).containsExactly("drawing.truncated");
        assertThat(codes(check(ifc.getBytes(ISO_8859_1), "Haus.ifc", PDF))).contains("file.type");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertThat(codes(new byte[0])).containsExactly("file.empty");
    }

    @TestFactory
    Stream<DynamicTest> everyRealPlanIsTaken() {
        return Corpus.files("plans").stream()
                .map(plan -> DynamicTest.dynamicTest(name(plan), () -> {
                    CheckAnswer answer = check(plan, "plan.pdf", PDF);
                    assertThat(answer.clean()).as(answer.findings().toString()).isTrue();
                    assertThat(answer.pages()).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyArchiveFileIsReadAndClaimsItsLevel() {
        return Corpus.files("pdfa").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    CheckAnswer answer = check(file, "plan.pdf", PDF);
                    assertThat(codes(answer)).doesNotContain("pdf.encrypted", "pdf.unreadable", "pdf.repaired");
                    if (name(file).contains("-pass-") && answer.clean()) {
                        assertThat(answer.pdfa()).isNotNull();
                    }
                }));
    }

    /** The table is read by people: what each file is, as a look into it says. */
    @TestFactory
    Stream<DynamicTest> hostileFilesAreNamedForWhatTheyAre() throws IOException {
        Map<String, List<String>> expected = HostileTable.read();
        return Corpus.files("hostile").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    CheckAnswer answer = check(file, "plan.pdf", PDF);
                    assertThat(answer.inspection("plan.pdf")).isPresent();
                    assertThat(codes(answer)).isNotEmpty();
                    if (expected.containsKey(name(file))) {
                        assertThat(codes(answer).stream()
                                        .filter(code -> !OF_PLANS.contains(code))
                                        .toList())
                                .containsExactlyInAnyOrderElementsOf(expected.get(name(file)));
                    }
                }));
    }

    private CheckAnswer check(byte[] content) throws IOException {
        return check(content, "plan.pdf", PDF);
    }

    private CheckAnswer check(byte[] content, String name, List<String> allowed) throws IOException {
        return check(Files.write(folder.resolve("sample"), content), name, allowed);
    }

    private CheckAnswer check(Path file, String name, List<String> allowed) {
        return assertTimeoutPreemptively(
                LONGEST, () -> task.perform(new CheckRequest(file.toString(), name, null, allowed)));
    }

    private List<String> codes(byte[] content) throws IOException {
        return codes(check(content));
    }

    private static List<String> codes(CheckAnswer answer) {
        return answer.findings().stream().map(CheckAnswer.Note::code).toList();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            image.setRGB(x, x / 2, 0xFF0000 | x);
        }
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names.length == 0 ? new String[] {"a.txt"} : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[99]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] join(String before, byte[] middle, String after) {
        return concat(concat(before.getBytes(ISO_8859_1), middle), after.getBytes(ISO_8859_1));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
