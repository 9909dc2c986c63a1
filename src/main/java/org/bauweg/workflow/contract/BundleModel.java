package org.bauweg.workflow.contract;

import java.util.Map;
import java.util.Set;

/**
 * A bundle as far as it could be read, and what it may refer to.
 *
 * @param processes by id
 * @param decisions decision elements by id
 * @param forms by file name without ending
 * @param tasks known task beans by name
 */
record BundleModel(
        Map<String, ProcessModel> processes,
        Map<String, XmlNode> decisions,
        Map<String, FormContent> forms,
        Map<String, KnownTask> tasks,
        Set<String> roles,
        Set<String> messages) {}
