package org.bauweg.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Whether a signed file is still what was signed. Nothing is said of who signed. */
final class Signatures implements PlanReader {

    private static final COSName SIG = COSName.getPDFName("Sig");
    private static final Set<String> KNOWN = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final int MOST_FIELDS = 10_000;
    private static final int BUFFER = 64 * 1024;

    /** Worst first. */
    private enum State {
        CHANGED,
        UNKNOWN,
        EXTENDED,
        INTACT
    }

    @Override
    public void read(Plan plan) throws IOException {
        List<COSDictionary> signatures =
                signatures(plan.document().getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM));
        State worst = null;
        boolean whole = false;
        for (COSDictionary signature : signatures) {
            State state = state(signature, plan.file());
            whole |= state == State.INTACT;
            worst = worst == null || state.compareTo(worst) < 0 ? state : worst;
        }
        if (worst == null) {
            return;
        }
        // an earlier signature cannot cover a later one
        State state = worst == State.EXTENDED && whole ? State.INTACT : worst;
        plan.facts().plan(facts -> facts.withSignature(state.name().toLowerCase(Locale.ROOT)));
        switch (state) {
            case CHANGED -> plan.notes().note(FindingCode.SIGNATURE_CHANGED);
            case EXTENDED -> plan.notes().note(FindingCode.SIGNATURE_EXTENDED);
            case UNKNOWN -> plan.notes().note(FindingCode.SIGNATURE_UNKNOWN);
            case INTACT -> {
                // as it should be
            }
        }
    }

    private static List<COSDictionary> signatures(@Nullable COSDictionary form) {
        List<COSDictionary> found = new ArrayList<>();
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (form != null) {
            push(form.getCOSArray(COSName.FIELDS), open);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_FIELDS; seen++) {
            COSDictionary field = open.pop();
            COSDictionary value = field.getCOSDictionary(COSName.V);
            if (SIG.equals(field.getCOSName(COSName.FT)) && value != null) {
                found.add(value);
            }
            push(field.getCOSArray(COSName.KIDS), open);
        }
        return found;
    }

    private static void push(@Nullable COSArray fields, Deque<COSDictionary> open) {
        for (int i = 0; fields != null && i < Math.min(fields.size(), MOST_FIELDS); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                open.push(field);
            }
        }
    }

    private static State state(COSDictionary signature, Path file) throws IOException {
        String kind = signature.getNameAsString(COSName.SUB_FILTER);
        COSArray range = signature.getCOSArray(COSName.BYTERANGE);
        if (kind == null
                || !KNOWN.contains(kind)
                || !(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)) {
            return State.UNKNOWN;
        }
        SignedData data = SignedData.of(contents.getBytes()).orElse(null);
        if (data == null || range == null || range.size() != 4) {
            return State.UNKNOWN;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            return state(data, range, bytes);
        } catch (GeneralSecurityException unknownKind) {
            return State.UNKNOWN;
        }
    }

    private static State state(SignedData data, COSArray range, RandomAccessFile file)
            throws IOException, GeneralSecurityException {
        long first = number(range, 1);
        long second = number(range, 2);
        long length = number(range, 3);
        boolean leavesOnlyItself = number(range, 0) == 0
                && first > 0
                && second > first
                && length >= 0
                && second + length <= file.length()
                && at(file, first) == '<'
                && at(file, second - 1) == '>';
        if (!leavesOnlyItself) {
            return State.CHANGED;
        }
        MessageDigest digest = data.digest();
        update(digest, file, 0, first);
        update(digest, file, second, length);
        if (!data.signs(digest.digest())) {
            return State.CHANGED;
        }
        return second + length == file.length() ? State.INTACT : State.EXTENDED;
    }

    private static void update(MessageDigest digest, RandomAccessFile file, long from, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        file.seek(from);
        for (long left = length; left > 0; ) {
            int read = file.read(buffer, 0, (int) Math.min(BUFFER, left));
            if (read < 0) {
                return;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }

    private static int at(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.read();
    }

    private static long number(COSArray array, int index) {
        return array.getObject(index) instanceof COSNumber number ? number.longValue() : -1;
    }
}
