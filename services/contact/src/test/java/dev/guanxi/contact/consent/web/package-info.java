@NullMarked
package dev.guanxi.contact.consent.web;

import org.jspecify.annotations.NullMarked;
