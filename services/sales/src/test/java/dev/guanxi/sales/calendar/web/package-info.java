@NullMarked
package dev.guanxi.sales.calendar.web;

import org.jspecify.annotations.NullMarked;
