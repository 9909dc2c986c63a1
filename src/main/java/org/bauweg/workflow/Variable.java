package org.bauweg.workflow;

/** A process variable that a task declares to produce; models may use it in conditions and timers. */
public record Variable(String name, VariableType type) {

    public static Variable text(String name) {
        return new Variable(name, VariableType.TEXT);
    }

    public static Variable number(String name) {
        return new Variable(name, VariableType.NUMBER);
    }

    public static Variable decimal(String name) {
        return new Variable(name, VariableType.DECIMAL);
    }

    public static Variable flag(String name) {
        return new Variable(name, VariableType.FLAG);
    }

    /** A point in time, as a timer needs it. */
    public static Variable date(String name) {
        return new Variable(name, VariableType.DATE);
    }
}
