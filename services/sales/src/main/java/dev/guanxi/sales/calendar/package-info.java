/** The working day: appointments, who is free when, and who is told. */
@NullMarked
package dev.guanxi.sales.calendar;

import org.jspecify.annotations.NullMarked;
