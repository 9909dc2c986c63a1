package org.bauweg.access;

import org.bauweg.shared.CaseId;

/** The case does not exist, or not for whoever asked: both look the same from outside. */
public class CaseNotVisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotVisible(CaseId caseId) {
        super("case not visible: " + caseId);
    }
}
