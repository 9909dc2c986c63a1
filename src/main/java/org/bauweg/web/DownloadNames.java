package org.bauweg.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.CaseProcess;
import org.bauweg.workflow.CaseProcesses;
import org.bauweg.workflow.DocumentNames;
import org.bauweg.workflow.PublishedBundle;
import org.springframework.stereotype.Component;

/**
 * What files are called when they are saved: file number, what it is, which version, as in
 * {@code 06439-2026-00012_Lageplan_v1.pdf}. Names consist of letters, digits, hyphens, underscores and one dot, are the same for everybody,
 * and no two files of a case share one. In the case's scope.
 */
@Component
class DownloadNames {

    private static final String DRAFT = "Entwurf";
    private static final int LONGEST = 60;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,5}");
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", "pdf",
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/tiff", "tif",
            "image/vnd.dwg", "dwg",
            "image/vnd.dxf", "dxf",
            "application/x-step", "ifc");

    private final Documents documents;
    private final CaseFiles files;
    private final Drafts drafts;
    private final CaseProcesses processes;
    private final Bundles bundles;
    private final DocumentNames titles;

    DownloadNames(
            Documents documents,
            CaseFiles files,
            Drafts drafts,
            CaseProcesses processes,
            Bundles bundles,
            DocumentNames titles) {
        this.documents = documents;
        this.files = files;
        this.drafts = drafts;
        this.processes = processes;
        this.bundles = bundles;
        this.titles = titles;
    }

    /** What the slots of a case are called. */
    Map<String, String> titles(CaseId caseId) {
        Map<String, String> all = new HashMap<>();
        Stream.concat(
                        processes.of(caseId).stream().map(CaseProcess::bundle),
                        service(caseId).flatMap(service -> bundles.live(service).map(PublishedBundle::id).stream()))
                .distinct()
                .map((BundleId bundle) -> titles.of(bundle))
                .forEach(names -> names.forEach(all::putIfAbsent));
        return all;
    }

    private Stream<String> service(CaseId caseId) {
        return Stream.concat(
                files.find(caseId).map(CaseFile::service).stream(), drafts.find(caseId).map(Draft::service).stream());
    }

    /** The file number, or what stands for it before there is one. */
    String fileNumber(CaseId caseId) {
        return files.find(caseId).map(CaseFile::fileNumber).orElse(DRAFT);
    }

    /** The names of all accepted files of a case. */
    Map<DocumentId, String> of(CaseId caseId) {
        Map<String, String> words = titles(caseId);
        String number = part(fileNumber(caseId));
        Map<DocumentId, String> names = new LinkedHashMap<>();
        Map<String, List<String>> drawings = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Document document : documents.of(caseId)) {
            if (document.state() == DocumentState.ACCEPTED) {
                String what = number + "_" + part(words.getOrDefault(document.slot(), document.slot()))
                        + place(document, drawings) + "_v" + version(document, versions);
                names.put(document.id(), unique(what, ending(document), taken));
            }
        }
        return names;
    }

    /** Of several drawings in one slot, the second one is {@code _2}; a later file of the same name is a version of the first. */
    private static String place(Document document, Map<String, List<String>> drawings) {
        List<String> inSlot = drawings.computeIfAbsent(document.slot(), slot -> new ArrayList<>());
        if (!inSlot.contains(document.fileName())) {
            inSlot.add(document.fileName());
        }
        int place = inSlot.indexOf(document.fileName()) + 1;
        return place == 1 ? "" : "_" + place;
    }

    private static int version(Document document, Map<String, Integer> versions) {
        return versions.merge(document.slot() + "/" + document.fileName(), 1, Integer::sum);
    }

    private static String unique(String name, String ending, Set<String> taken) {
        String candidate = name + ending;
        for (int again = 2; !taken.add(candidate); again++) {
            candidate = name + "-" + again + ending;
        }
        return candidate;
    }

    private static String ending(Document document) {
        String known = ENDINGS.get(document.mediaType());
        if (known != null) {
            return "." + known;
        }
        String name = document.fileName();
        String last = name.substring(name.lastIndexOf('.') + 1);
        return ENDING.matcher(last).matches() && !last.equals(name) ? "." + last : "";
    }

    private static String part(String words) {
        String part = EDGES.matcher(OTHERS.matcher(words).replaceAll("-")).replaceAll("");
        int end = part.offsetByCodePoints(0, Math.min(LONGEST, part.codePointCount(0, part.length())));
        return part.isEmpty() ? "Datei" : part.substring(0, end);
    }
}
