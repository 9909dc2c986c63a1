package org.bauweg.portal;

import java.io.Serializable;

/**
 * What is to be said about a file that did not get into its slot.
 *
 * @param fileName as the person knows it
 */
record UploadNotice(String slot, String fileName, String text) implements Serializable {}
