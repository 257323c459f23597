/** Expectations over HTTP. */
@NullMarked
package dev.guanxi.contact.expectation.web;

import org.jspecify.annotations.NullMarked;
