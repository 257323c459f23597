@NullMarked
package dev.guanxi.platform.icalendar;

import org.jspecify.annotations.NullMarked;
