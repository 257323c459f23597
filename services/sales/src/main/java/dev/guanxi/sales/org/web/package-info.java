/** The sales force over HTTP: reporting lines, the chart of a day, and what a team won. */
@NullMarked
package dev.guanxi.sales.org.web;

import org.jspecify.annotations.NullMarked;
