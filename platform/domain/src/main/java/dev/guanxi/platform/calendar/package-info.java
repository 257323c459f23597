/** Calendars by which business counts: fiscal years and their periods, working days. The rules are in docs/money.md. */
@NullMarked
package dev.guanxi.platform.calendar;

import org.jspecify.annotations.NullMarked;
