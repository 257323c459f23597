@NullMarked
package dev.guanxi.contact.privacy.web;

import org.jspecify.annotations.NullMarked;
