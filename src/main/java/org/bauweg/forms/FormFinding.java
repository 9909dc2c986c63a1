package org.bauweg.forms;

/**
 * Why a form file is refused, in words for its author.
 *
 * @param element where: file, group and field names as Camunda Modeler shows them
 * @param problem what is wrong (German sentence)
 * @param remedy what to do (German sentence)
 */
public record FormFinding(String element, String problem, String remedy) {}
