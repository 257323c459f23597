/** Mailings over HTTP. */
@NullMarked
package dev.guanxi.marketing.mailing.web;

import org.jspecify.annotations.NullMarked;
