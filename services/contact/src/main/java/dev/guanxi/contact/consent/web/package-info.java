/** Consents over HTTP, and the pages behind the links in mails. */
@NullMarked
package dev.guanxi.contact.consent.web;

import org.jspecify.annotations.NullMarked;
