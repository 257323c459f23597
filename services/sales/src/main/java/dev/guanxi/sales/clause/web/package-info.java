/** The clause library over HTTP. */
@NullMarked
package dev.guanxi.sales.clause.web;

import org.jspecify.annotations.NullMarked;
