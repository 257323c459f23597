/** Deals over HTTP. */
@NullMarked
package dev.guanxi.partner.deal.web;

import org.jspecify.annotations.NullMarked;
