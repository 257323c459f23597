/** Opportunities over HTTP. */
@NullMarked
package dev.guanxi.sales.opportunity.web;

import org.jspecify.annotations.NullMarked;
