package org.bauweg.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bauweg.shared.OrganisationId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All 425 municipalities and unincorporated areas of Hessen with the authority that decides there. */
@Component
public class Municipalities {

    private static final Pattern ROW =
            Pattern.compile("(\\d{8}),(?:\"([^\"]*)\"|([^,]*)),\\d{5},(?:\"([^\"]*)\"|([^,]*)),(\\d+)");

    private final List<Municipality> all;
    private final Map<String, Municipality> byAgs;

    Municipalities() {
        all = read();
        byAgs = all.stream().collect(Collectors.toMap(Municipality::ags, Function.identity()));
    }

    /** Sorted by name. */
    public List<Municipality> all() {
        return all;
    }

    /** The municipality with this official key. */
    public Optional<Municipality> find(String ags) {
        return Optional.ofNullable(byAgs.get(ags));
    }

    /** Up to {@code limit} municipalities whose name contains {@code text}, those that begin with it first. */
    public List<Municipality> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.GERMAN);
        return all.stream()
                .filter(municipality -> lower(municipality).contains(wanted))
                .sorted(Comparator.comparing(
                        (Municipality municipality) -> !lower(municipality).startsWith(wanted)))
                .limit(limit)
                .toList();
    }

    private static String lower(Municipality municipality) {
        return municipality.name().toLowerCase(Locale.GERMAN);
    }

    private static List<Municipality> read() {
        List<Municipality> rows = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("authority/municipalities-hessen.csv").getInputStream(),
                StandardCharsets.UTF_8))) {
            reader.lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> rows.add(municipality(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.sort(Comparator.comparing(Municipality::name));
        return List.copyOf(rows);
    }

    private static Municipality municipality(Matcher row) {
        return new Municipality(
                row.group(1),
                row.group(2) != null ? row.group(2) : row.group(3),
                row.group(4) != null ? row.group(4) : row.group(5),
                new OrganisationId(row.group(6)));
    }
}
