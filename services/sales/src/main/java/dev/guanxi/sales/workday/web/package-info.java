/** Working calendars over HTTP. */
@NullMarked
package dev.guanxi.sales.workday.web;

import org.jspecify.annotations.NullMarked;
