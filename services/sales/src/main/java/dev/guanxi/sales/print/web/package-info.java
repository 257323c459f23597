/** Papers over HTTP. */
@NullMarked
package dev.guanxi.sales.print.web;

import org.jspecify.annotations.NullMarked;
