package org.bauweg.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.workflow.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of the table of consultations that would be proposed to nobody is found before it is published. */
class ProposalRulesTest {

    private static final String FILE = "consultation-proposal.dmn";

    @Test
    void theShippedTableNamesOnlyWhatIsKnown() throws IOException {
        assertThat(check(table())).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            &quot;denkmalschutz&quot; | &quot;denkmalamt&quot; | monument | Die Stelle „denkmalamt“ kennt Bauweg nicht.
            &quot;D12&quot;           | &quot;D99&quot;        | federalRoad | Die Frist „D99“ kennt Bauweg nicht.
            &quot;D12&quot;           | &quot;D17&quot;        | federalRoad | Die Frist „D17“ passt nicht zur Art „STATEMENT“.
            &quot;APPROVAL&quot;      | &quot;VETO&quot;       | approvalForTurbo | Die Art „VETO“ kennt Bauweg nicht.
            &quot;D07&quot;           | if true then &quot;D07&quot; else &quot;D06&quot; | approvalForTurbo | kennt Bauweg nicht.
            """)
    void anUnknownWordIsFound(String from, String to, String row, String problem) throws IOException {
        String before = from.replace("&quot;", "\"");
        String after = to.replace("&quot;", "\"");
        String text = table();
        assertThat(text).contains(">" + before + "<");
        assertThat(check(text.replaceFirst(">" + before + "<", ">" + after + "<")))
                .filteredOn(finding -> row.equals(finding.elementId()))
                .extracting(Finding::problem)
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void aTableWithoutItsOutputsIsFound() throws IOException {
        assertThat(check(table().replace("name=\"deadline\"", "name=\"until\"")))
                .extracting(Finding::problem)
                .anySatisfy(found -> assertThat(found).contains("[deadline]"));
    }

    private static List<Finding> check(String table) {
        return new ProcessContract(List.of(), Set.of(), Set.of(), new FormSchemaReader())
                .check(Map.of(FILE, table.getBytes(StandardCharsets.UTF_8)));
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("processes/permit", FILE));
    }
}
