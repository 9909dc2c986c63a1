package org.bauweg.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.settings.ChangeSetting;
import org.bauweg.settings.Setting;
import org.bauweg.settings.SettingEntry;
import org.bauweg.settings.SettingOutcome;
import org.bauweg.settings.Settings;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the authority sets differently from the others: read by its staff, changed by its heads and who stands in for them. */
@Controller
@RequestMapping("/einstellungen")
class SettingPages {

    /** A setting with what holds today, in words. */
    record Line(Setting setting, String words, boolean own) {}

    /** What was set, in words; null where the standard was restored. */
    record Past(SettingEntry entry, @Nullable String words) {}

    /** A municipality that is exempt, by name. */
    record Exempt(String name, SettingEntry entry) {}

    /** What was typed; kept word for word when it is wrong. */
    record Input(
            String wert,
            String gemeinde,
            String ab,
            String bis,
            String grund,
            @Nullable Boolean standard,
            @Nullable Boolean ersetzen) {

        /** Nothing typed; absent fields of a sent form read as empty. */
        Input {
            wert = TypedText.clean(wert);
            gemeinde = TypedText.clean(gemeinde);
            ab = TypedText.clean(ab);
            bis = TypedText.clean(bis);
            grund = TypedText.clean(grund);
        }
    }

    private final Duty duty;
    private final Settings settings;
    private final SettingWords words;
    private final Scopes scopes;
    private final Municipalities municipalities;
    private final Clock clock;

    SettingPages(
            Duty duty,
            Settings settings,
            SettingWords words,
            Scopes scopes,
            Municipalities municipalities,
            Clock clock) {
        this.duty = duty;
        this.settings = settings;
        this.words = words;
        this.scopes = scopes;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        OrganisationId authority = authority();
        List<SettingEntry> history = settings.history(authority);
        model.addAttribute(
                "lines",
                Stream.of(Setting.values())
                        .filter(setting -> !setting.isForMunicipality())
                        .map(setting -> {
                            String value = settings.text(authority, setting);
                            return new Line(
                                    setting, words.of(setting, value, locale), !value.equals(setting.standard()));
                        })
                        .toList());
        model.addAttribute(
                "exemptions",
                settings.exemptions(authority).stream()
                        .map(entry -> new Exempt(
                                municipalities
                                        .find(entry.municipality())
                                        .map(Municipality::name)
                                        .orElse(entry.municipality()),
                                entry))
                        .toList());
        model.addAttribute("mayChange", duty.is(Role.HEAD));
        model.addAttribute(
                "history",
                history.stream().limit(50).map(entry -> past(entry, locale)).toList());
        return "workbench/settings";
    }

    private Past past(SettingEntry entry, Locale locale) {
        String value = entry.value();
        return new Past(entry, value == null ? null : words.of(entry.setting(), value, locale));
    }

    @GetMapping("/{key}")
    String ask(@PathVariable String key, Locale locale, Model model) {
        duty.require(Role.HEAD);
        Setting setting = setting(key);
        String value = setting.isForMunicipality() ? "" : settings.text(authority(), setting);
        return form(
                setting,
                new Input(value, "", LocalDate.now(clock).toString(), "", "", false, false),
                null,
                locale,
                model);
    }

    @PostMapping("/{key}")
    String set(
            @PathVariable String key,
            @ModelAttribute Input input,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        Setting setting = setting(key);
        Actor head = duty.require(Role.HEAD);
        Optional<LocalDate> from = date(input.ab());
        Optional<LocalDate> to = date(input.bis());
        if (from.isEmpty() || (to.isEmpty() && !input.bis().isEmpty())) {
            return form(setting, input, "notADate", locale, model);
        }
        OrganisationId authority = authority();
        SettingOutcome outcome = scopes.within(
                Scope.organisation(authority),
                () -> settings.set(new ChangeSetting(
                        authority,
                        setting,
                        input.gemeinde(),
                        Boolean.TRUE.equals(input.standard()) ? null : input.wert(),
                        from.get(),
                        to.orElse(null),
                        input.grund(),
                        head.account(),
                        Boolean.TRUE.equals(input.ersetzen()))));
        if (outcome != SettingOutcome.SET) {
            return form(setting, input, outcome.name(), locale, model);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/einstellungen?gespeichert";
    }

    private String form(Setting setting, Input input, @Nullable String error, Locale locale, Model model) {
        OrganisationId authority = authority();
        model.addAttribute("setting", setting);
        model.addAttribute("input", input);
        model.addAttribute("keys", words.keys(authority, setting, locale));
        model.addAttribute(
                "municipalities",
                municipalities.all().stream()
                        .filter(municipality -> municipality.authority().equals(authority))
                        .toList());
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", error != null);
        return "workbench/setting";
    }

    private OrganisationId authority() {
        return Optional.ofNullable(duty.actor().organisation()).orElseThrow(CaseDesk::notFound);
    }

    private static Setting setting(String key) {
        return Setting.of(key).orElseThrow(CaseDesk::notFound);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
