/** Absences over HTTP. */
@NullMarked
package dev.guanxi.sales.absence.web;

import org.jspecify.annotations.NullMarked;
