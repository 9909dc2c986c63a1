package org.bauweg.inspection;

import org.apache.pdfbox.cos.COSDictionary;

/**
 * A page as its tree describes it.
 *
 * @param resources its own or inherited ones
 * @param width of what is visible, in points, unit of the page included
 */
record PdfPage(int number, COSDictionary dictionary, COSDictionary resources, double width, double height) {}
