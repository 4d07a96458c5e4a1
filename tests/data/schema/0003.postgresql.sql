CREATE FUNCTION search_letters(value TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
CASE WHEN octet_length(value) = char_length(value) THEN lower(value)
ELSE regexp_replace(normalize(lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(value, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') COLLATE "und-x-icu"), NFKD),
  '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g') END
--;
CREATE FUNCTION search_words(value TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
translate(search_letters(value), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~“”„‘’‚«»‹›–—…·•¡¿€£',
  '                                                                    ')
--;
ALTER TABLE client ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', search_words(name)), 'A') || to_tsvector('simple', search_words(industry)) || to_tsvector('simple', search_words(city)) || to_tsvector('simple', search_words(website)) || to_tsvector('simple', search_words(note))) STORED
--;
CREATE INDEX client_words ON client USING gin(words)
--;
ALTER TABLE contact ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', search_words(name)), 'A') || to_tsvector('simple', search_words(role)) || to_tsvector('simple', search_words(email)) || to_tsvector('simple', search_words(phone)) || to_tsvector('simple', search_words(note))) STORED
--;
CREATE INDEX contact_words ON contact USING gin(words)
--;
ALTER TABLE touchpoint ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', search_words(title)), 'A') || to_tsvector('simple', search_words(note))) STORED
--;
CREATE INDEX touchpoint_words ON touchpoint USING gin(words)
--;
ALTER TABLE ticket ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', search_words(subject)), 'A')) STORED
--;
CREATE INDEX ticket_words ON ticket USING gin(words)
--;
ALTER TABLE ticket_message ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', search_words(body)), 'A')) STORED
--;
CREATE INDEX ticket_message_words ON ticket_message USING gin(words)
--;
