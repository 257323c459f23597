/** Leads over HTTP. */
@NullMarked
package dev.guanxi.sales.lead.web;

import org.jspecify.annotations.NullMarked;
