package org.bauweg.workflow.contract;

import java.util.regex.Pattern;
import org.bauweg.workflow.ReservedNames;
import org.jspecify.annotations.Nullable;

/** One thing a process model must keep to. */
@FunctionalInterface
interface ProcessRule {

    void check(Case subject);

    /** A process in its bundle, and where findings go. */
    record Case(ProcessModel process, BundleModel bundle, ProcessVariables variables, Findings findings) {

        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

        void find(XmlNode node, String problem, String remedy) {
            findings.add(process.file(), node.id(), problem, remedy);
        }

        /** The variable; if it is unknown or unusable, that is found. */
        @Nullable
        Declared declared(XmlNode node, String name) {
            Declared declared = variables.find(process, name);
            if (declared == null) {
                find(
                        node,
                        "Die Variable „" + name + "“ wird nirgends gesetzt.",
                        "Nennen Sie ein Feld aus einem Formular dieses Prozesses oder eine Variable einer Serviceaufgabe.");
            } else if (declared.type() == null) {
                find(
                        node,
                        "Die Variable „" + name + "“ hat keinen einfachen oder keinen eindeutigen Wert.",
                        "Verwenden Sie ein Feld mit einem einzelnen Wert, überall von gleicher Art.");
            }
            return declared;
        }

        /** Whether a variable may bear the name. */
        boolean isFree(String name) {
            return NAME.matcher(name).matches()
                    && !ReservedNames.contains(name)
                    && !bundle.tasks().containsKey(name);
        }
    }
}
