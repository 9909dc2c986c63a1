package org.bauweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.bauweg.settings.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingWordsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("workbench-messages", Locale.GERMAN);

    @ParameterizedTest
    @EnumSource(Setting.class)
    void thereAreWordsForWhateverTheSettingMayBe(Setting setting) {
        assertThat(Stream.concat(Stream.of("name", "help"), values(setting).stream())
                        .map(word -> "setting." + setting.key() + "." + word))
                .allMatch(TEXTS::containsKey);
    }

    private static List<String> values(Setting setting) {
        return switch (setting.kind()) {
            case NUMBER -> List.of("amount", "unit");
            case FLAG -> List.of("true", "false");
            case CHOICE -> setting.choices();
            case LINES, TEXT, LONG_TEXT -> List.of("empty");
        };
    }
}
