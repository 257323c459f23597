/** Strengths of relationships over HTTP. */
@NullMarked
package dev.guanxi.contact.strength.web;

import org.jspecify.annotations.NullMarked;
