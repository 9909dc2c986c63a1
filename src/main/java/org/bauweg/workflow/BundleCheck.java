package org.bauweg.workflow;

import java.util.List;

/** Decides whether a bundle may be published, without running any of it. */
public interface BundleCheck {

    /** What speaks against the bundle; empty if it may be published. Never throws for bad content. */
    List<Finding> check(Bundle bundle);

    /** What pages need to know of a process in a published bundle. */
    ProcessOutline outline(byte[] bpmn);
}
