/** Papers: PDF files made of HTML pages. */
@NullMarked
package dev.guanxi.sales.print;

import org.jspecify.annotations.NullMarked;
