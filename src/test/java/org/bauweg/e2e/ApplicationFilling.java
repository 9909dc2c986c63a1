package org.bauweg.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.documents.SamplePdfs;

/**
 * Fills in an application in the simplified procedure with answers that are in order, the way a browser sends them. The plot lies in
 * Taunusstein, where the municipality is to consent and, for a building of class 4, the fire service is asked.
 */
public final class ApplicationFilling {

    /** Fields to fill, by step; radio buttons and checkboxes as {@code name=value}. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "application-plot",
                    List.of("plotOwner=applicant", "plotServiced=yes", "planningArea=innerArea", "plotFeatures=none"),
            "application-project",
                    List.of("projectKind=alteration", "buildingClass=gk4", "parkingStatute=no", "deviation=no"),
            "application-people", List.of("applicantKind=person", "submitter=applicant", "designerBasis=full"),
            "application-documents", List.of(),
            "application-declarations",
                    List.of(
                            "procedureChoice=required",
                            "constructionNoise=withinLimits",
                            "noticeDelivery=portal",
                            "privacyRead=true",
                            "truthDeclared=true"));

    private static final Map<String, Map<String, String>> TEXTS = Map.of(
            "application-plot",
                    Map.of(
                            "plotStreet", "Lindenallee",
                            "plotHouseNumber", "7",
                            "plotPostcode", "65232",
                            "plotTown", "Taunusstein-Hahn",
                            "cadastralDistrict", "Hahn",
                            "parcels[0].section", "12",
                            "parcels[0].parcel", "34/5",
                            "plotArea", "640"),
            "application-project",
                    Map.of(
                            "projectDescription", "Aufstockung um ein Geschoss mit zwei Wohnungen.",
                            "dwellings", "4",
                            "grossVolume", "1450",
                            "usableArea", "420",
                            "buildingCosts", "380000",
                            "parkingSpaces", "4",
                            "bicycleSpaces", "8"),
            "application-people",
                    Map.of(
                            "applicantFirstName", "Erika",
                            "applicantLastName", "Mustermann",
                            "applicantStreet", "Lindenallee 7",
                            "applicantPostcode", "65232",
                            "applicantTown", "Taunusstein",
                            "applicantEmail", "erika@example.org",
                            "designerName", "Jürgen Beispiel",
                            "designerRegistration", "H-4711",
                            "designerEmail", "jb@example.org"),
            "application-documents", Map.of(),
            "application-declarations", Map.of());

    private final Pages pages;
    private final Page page;

    private ApplicationFilling(Pages pages) {
        this.pages = pages;
        this.page = pages.page();
    }

    /**
     * Starts, fills in and sends an application in the session of a signed-in applicant.
     *
     * @param title what is to be built
     * @return the id of the case
     */
    public static String submit(Pages pages, String title) {
        return new ApplicationFilling(pages).submit(title);
    }

    private String submit(String title) {
        pages.visit("/antraege/neu?ort=Taunusstein");
        page.locator("main form[method=post] button[type=submit]").click();
        page.waitForURL("**/antraege/*/schritte/**");
        String caseId = page.url().replaceFirst(".*/antraege/([^/]+)/.*", "$1");
        for (String step : List.of(
                "application-plot",
                "application-project",
                "application-people",
                "application-documents",
                "application-declarations")) {
            pages.visit("/antraege/" + caseId + "/schritte/" + step);
            fill(step, title);
            page.locator("button[name=_next]").click();
            pages.screenshot("tmp-" + step);
            page.waitForURL(url -> !url.contains("/schritte/" + step));
        }
        page.locator("form[action$='/absenden'] button").click();
        page.waitForURL(url -> !url.contains("/pruefen") && !url.contains("/absenden"));
        return caseId;
    }

    private void fill(String step, String title) {
        CHOICES.getOrDefault(step, List.of()).forEach(this::choose);
        Map<String, String> texts = new LinkedHashMap<>(TEXTS.getOrDefault(step, Map.of()));
        if (step.equals("application-project")) {
            texts.put("projectTitle", title);
            page.locator("[name=buildingUse]").selectOption("housing");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        texts.forEach((name, value) -> page.locator("[name='" + name + "']").fill(value));
        if (step.equals("application-documents")) {
            upload();
        }
    }

    /** Each choice may ask further questions; they are there when the network is quiet. */
    private void choose(String choice) {
        String[] parts = choice.split("=", 2);
        page.locator("[name='" + parts[0] + "'][value='" + parts[1] + "']").check();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** A plan into every required slot, different ones: the same content is taken once per slot only. */
    private void upload() {
        Locator slots = page.locator("[data-upload-url]");
        int count = slots.count();
        for (int i = 0; i < count; i++) {
            Locator slot = page.locator("[data-upload-url]").nth(i);
            if (slot.locator(".kern-label__optional").count() == 0) {
                slot.locator("input[type=file]").setInputFiles(plan(slot.getAttribute("id")));
                slot.locator("[data-files] a").first().waitFor();
            }
        }
    }

    private static FilePayload plan(String name) {
        try {
            return new FilePayload(name + ".pdf", "application/pdf", SamplePdfs.plan(PDRectangle.A3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
