/** The working day over HTTP. */
@NullMarked
package dev.guanxi.sales.calendar.web;

import org.jspecify.annotations.NullMarked;
