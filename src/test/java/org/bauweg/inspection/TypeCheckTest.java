package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCheckTest {

    private static final Set<String> PDF = Set.of("application/pdf");

    private final TypeCheck check = new TypeCheck();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyRealPlanIsAPdf() {
        return Corpus.files("plans").stream()
                .map(plan -> DynamicTest.dynamicTest(plan.getFileName().toString(), () -> {
                    String name = FileNames.clean(plan.getFileName().toString());
                    assertThat(check.check(plan, name, "application/pdf", PDF))
                            .isEqualTo(new TypeCheck.Verdict("application/pdf", name, List.of()));
                }));
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
        assertThat(check.check(plan, "plan.pdf", declared, PDF).findings())
                .extracting(Finding::code)
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
        Path file =
                Files.write(folder.resolve("file"), (start + "\0".repeat(64)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check.check(file, "plan.pdf", null, PDF).findings())
                .extracting(Finding::code)
                .containsExactly(expected);
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));
        assertThat(check.check(file, "plan.pdf", null, PDF).findings())
                .containsExactly(Finding.of(FindingCode.FILE_EMPTY));
    }
}
