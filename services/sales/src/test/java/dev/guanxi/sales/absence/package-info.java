/** Absences, through the API. */
@NullMarked
package dev.guanxi.sales.absence;

import org.jspecify.annotations.NullMarked;
