/** The form in which calendar programs exchange what they hold (RFC 5545): lines of text, whatever they speak of. */
@NullMarked
package dev.guanxi.platform.icalendar;

import org.jspecify.annotations.NullMarked;
