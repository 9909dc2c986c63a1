package org.bauweg.web;

import java.io.Serializable;

/**
 * What is to be said about a file that did not get into its slot.
 *
 * @param fileName as the person knows it
 */
public record UploadNotice(String slot, String fileName, String text) implements Serializable {}
