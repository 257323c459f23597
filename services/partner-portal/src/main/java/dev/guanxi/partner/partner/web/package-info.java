/** Partners over HTTP. */
@NullMarked
package dev.guanxi.partner.partner.web;

import org.jspecify.annotations.NullMarked;
