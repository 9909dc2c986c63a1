package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.util.List;
import java.util.Map;
import org.bauweg.access.Actor;
import org.bauweg.intake.WithdrawalOutcome;
import org.bauweg.settings.ChangeSetting;
import org.bauweg.settings.Setting;
import org.bauweg.settings.SettingOutcome;
import org.bauweg.settings.Settings;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;

/** What happens in most scenarios, in the shortest words. */
final class Steps {

    private Steps() {}

    static Actor clerkOf(CaseWalk walk) {
        return walk.file().authority().equals(STAGE.clerk.organisation()) ? STAGE.clerk : STAGE.clerkInWiesbaden;
    }

    static Actor headOf(CaseWalk walk) {
        return clerkOf(walk).equals(STAGE.clerk) ? STAGE.head : STAGE.headInWiesbaden;
    }

    static Map<String, List<String>> completeToday() {
        return SampleApplication.one(
                "completeness", "complete",
                "completeOn", STAGE.clock.today().toString(),
                "completenessReason", "Alle Unterlagen liegen vor.",
                // asked of inquiries only
                "specialBuilding", "no");
    }

    static void complete(CaseWalk walk) {
        walk.does(clerkOf(walk), "checkCompleteness", completeToday());
    }

    /** Hears whom the decision table proposes. */
    static void consult(CaseWalk walk) {
        consult(walk, proposed(walk));
    }

    /** Hears only one of those the decision table proposes. */
    static void consultOnly(CaseWalk walk, Actor body) {
        String organisation = String.valueOf(body.organisation());
        consult(
                walk,
                proposed(walk).stream()
                        .filter(each -> each.startsWith(organisation + "."))
                        .toList());
    }

    private static List<String> proposed(CaseWalk walk) {
        InboxTask task = walk.task(clerkOf(walk), "selectConsultations");
        Object proposed = STAGE.in(walk.id, () -> STAGE.bean(ConsultableBodies.class)
                .of(task, java.util.Locale.GERMAN)
                .get("consultedBodies"));
        return ((List<?>) proposed).stream().map(String::valueOf).toList();
    }

    static void consult(CaseWalk walk, List<String> bodies) {
        walk.does(
                clerkOf(walk),
                "selectConsultations",
                Map.of(
                        "consultedBodies", bodies,
                        "neighbourWay", List.of("none"),
                        "selectionReason", List.of("Wie vorgeschlagen.")));
    }

    static void grant(CaseWalk walk) {
        walk.does(
                clerkOf(walk),
                "prepareDecision",
                "decision",
                "grant",
                "additionalConditions",
                "Baubeginn anzeigen.",
                "reasons",
                "Das Vorhaben ist zulässig.");
    }

    static void sign(CaseWalk walk) {
        walk.does(headOf(walk), "decide", "signature", "sign");
    }

    /** Ends the fee that follows every outcome. */
    static void waiveFee(CaseWalk walk) {
        walk.does(clerkOf(walk), "assessFee", "feeDecision", "waived", "feeReason", "Billigkeit.");
    }

    /** The authority of the case sets a value from today on; null takes it back. */
    static void setting(CaseWalk walk, Setting setting, @Nullable String value) {
        setting(walk.file().authority(), setting, "", value);
    }

    static void setting(OrganisationId authority, Setting setting, String municipality, @Nullable String value) {
        ChangeSetting change = new ChangeSetting(
                authority,
                setting,
                municipality,
                value,
                STAGE.clock.today(),
                municipality.isEmpty() ? null : STAGE.clock.today().plusYears(1),
                "Beschluss",
                STAGE.head.account(),
                true);
        assertThat(STAGE.bean(Scopes.class).within(Scope.organisation(authority), () -> STAGE.bean(Settings.class)
                        .set(change)))
                .isEqualTo(SettingOutcome.SET);
    }

    static WithdrawalOutcome withdraw(CaseWalk walk) {
        return STAGE.bean(Withdrawals.class).withdraw(walk.id, "Anders überlegt", STAGE.applicant);
    }
}
