/** Privacy requests over HTTP. */
@NullMarked
package dev.guanxi.contact.privacy.web;

import org.jspecify.annotations.NullMarked;
