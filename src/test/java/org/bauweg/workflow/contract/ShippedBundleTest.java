package org.bauweg.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.CaseMessage;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.ProcessOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** The models and forms in this repository pass their own gate. */
class ShippedBundleTest {

    private static final ProcessContract CONTRACT = new ProcessContract(
            tasks(),
            Set.of("applicant", "clerk", "head", "agency", "municipality"),
            CaseMessage.names(),
            new FormSchemaReader());

    @ParameterizedTest
    @MethodSource("services")
    void aShippedServiceHasNoFindings(String service) throws IOException {
        assertThat(CONTRACT.check(new Bundle(service, files(service)))).isEmpty();
    }

    @Test
    void itsOutlineNamesStepsAndUsedFields() throws IOException {
        ProcessOutline outline = CONTRACT.outline(Files.readAllBytes(Path.of("processes/permit/building-permit.bpmn")));

        assertThat(outline.applicantSteps()).startsWith("application-plot").hasSize(5);
        assertThat(outline.usedVariables()).contains("completeness", "lapse", "signature", "consultationCount");
    }

    @Test
    void theStepsOfADraftFollowItsProcedure() throws IOException {
        ProcessOutline outline = CONTRACT.outline(Files.readAllBytes(Path.of("processes/permit/building-permit.bpmn")));

        assertThat(outline.steps(Procedure.P65)).isEqualTo(outline.applicantSteps());
        assertThat(outline.steps(Procedure.P66_SPECIAL)).isEqualTo(outline.applicantSteps());
        assertThat(outline.steps(Procedure.P76)).contains("application-ruling").doesNotContain("application-project");
        assertThat(outline.steps(Procedure.P73)).contains("application-deviation");
        assertThat(outline.steps(Procedure.P7)).contains("application-partition");
        assertThat(outline.steps(Procedure.P79)).contains("application-project", "application-public-builder");
        assertThat(outline.declared(Procedure.P65, Set.of("application-plot", "application-ruling")))
                .as("what was answered before the procedure changed stays to be read")
                .startsWith("application-plot")
                .endsWith("application-ruling");
    }

    @Test
    void aBundleOfTablesAndFormsNeedsNoProcessButItsFilesAreChecked() throws IOException {
        Map<String, byte[]> tables = files("choice");

        assertThat(CONTRACT.check(new Bundle("choice", tables))).isEmpty();
        tables.put("broken.dmn", "<definitions/>".getBytes(StandardCharsets.UTF_8));
        assertThat(CONTRACT.check(new Bundle("choice", tables))).isNotEmpty();
    }

    @Test
    void stepsOfAnUnknownProcedureOrWithAMissingFormAreFound() throws IOException {
        Map<String, byte[]> files = files("permit");
        String model = new String(files.get("building-permit.bpmn"), StandardCharsets.UTF_8)
                .replace("applicantSteps.P76", "applicantSteps.P99")
                .replace("application-deviation", "application-nothing");
        files.put("building-permit.bpmn", model.getBytes(StandardCharsets.UTF_8));

        assertThat(CONTRACT.check(files))
                .extracting(Finding::problem)
                .containsExactlyInAnyOrder(
                        "Die Eigenschaft „applicantSteps.P99“ kennt Bauweg nicht.",
                        "Das Formular „application-nothing“ aus applicantSteps fehlt.");
    }

    /** The folders below processes and forms. */
    static List<String> services() throws IOException {
        Set<String> services = new TreeSet<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                found.filter(Files::isDirectory)
                        .map(path -> path.getFileName().toString())
                        .forEach(services::add);
            }
        }
        return List.copyOf(services);
    }

    private static Map<String, byte[]> files(String service) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path folder : List.of(Path.of("processes", service), Path.of("forms", service))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    for (Path file : found.toList()) {
                        files.put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }

    /** The real task classes, made without their constructors: what they declare needs none of what they use. */
    private static List<KnownTask> tasks() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseTask.class));
        SpringObjenesis objenesis = new SpringObjenesis();
        return scanner.findCandidateComponents(CaseTask.class.getPackageName()).stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .filter(type -> type.getPackage().equals(CaseTask.class.getPackage()))
                .map(type -> KnownTask.of(
                        Introspector.decapitalize(type.getSimpleName()),
                        objenesis.newInstance(type.asSubclass(CaseTask.class), false)))
                .toList();
    }
}
