CREATE VIEW client_words AS SELECT id, CASE WHEN length(name) = length(CAST(name AS BLOB)) THEN name ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS name, CASE WHEN length(industry) = length(CAST(industry AS BLOB)) THEN industry ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(industry, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS industry, CASE WHEN length(city) = length(CAST(city AS BLOB)) THEN city ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(city, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS city, CASE WHEN length(website) = length(CAST(website AS BLOB)) THEN website ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(website, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS website, CASE WHEN length(note) = length(CAST(note AS BLOB)) THEN note ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(note, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS note FROM client
--;
CREATE VIRTUAL TABLE client_fts USING fts5(name, industry, city, website, note, content='client_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=full)
--;
INSERT INTO client_fts(client_fts, rank) VALUES ('automerge', 0)
--;
CREATE VIEW contact_words AS SELECT id, CASE WHEN length(name) = length(CAST(name AS BLOB)) THEN name ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS name, CASE WHEN length(role) = length(CAST(role AS BLOB)) THEN role ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(role, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS role, CASE WHEN length(email) = length(CAST(email AS BLOB)) THEN email ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(email, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS email, CASE WHEN length(phone) = length(CAST(phone AS BLOB)) THEN phone ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(phone, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS phone, CASE WHEN length(note) = length(CAST(note AS BLOB)) THEN note ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(note, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS note FROM contact
--;
CREATE VIRTUAL TABLE contact_fts USING fts5(name, role, email, phone, note, content='contact_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=full)
--;
INSERT INTO contact_fts(contact_fts, rank) VALUES ('automerge', 0)
--;
CREATE VIEW touchpoint_words AS SELECT id, CASE WHEN length(title) = length(CAST(title AS BLOB)) THEN title ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(title, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS title, CASE WHEN length(note) = length(CAST(note AS BLOB)) THEN note ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(note, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS note FROM touchpoint
--;
CREATE VIRTUAL TABLE touchpoint_fts USING fts5(title, note, content='touchpoint_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=full)
--;
INSERT INTO touchpoint_fts(touchpoint_fts, rank) VALUES ('automerge', 0)
--;
CREATE VIEW ticket_words AS SELECT id, CASE WHEN length(subject) = length(CAST(subject AS BLOB)) THEN subject ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(subject, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS subject FROM ticket
--;
CREATE VIRTUAL TABLE ticket_fts USING fts5(subject, content='ticket_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=full)
--;
INSERT INTO ticket_fts(ticket_fts, rank) VALUES ('automerge', 0)
--;
CREATE VIEW ticket_message_words AS SELECT id, CASE WHEN length(body) = length(CAST(body AS BLOB)) THEN body ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(body, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ł', 'l'), 'Ł', 'l'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i') END AS body FROM ticket_message
--;
CREATE VIRTUAL TABLE ticket_message_fts USING fts5(body, content='ticket_message_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=full)
--;
INSERT INTO ticket_message_fts(ticket_message_fts, rank) VALUES ('automerge', 0)
--;
INSERT INTO client_fts(client_fts) VALUES ('rebuild')
--;
INSERT INTO contact_fts(contact_fts) VALUES ('rebuild')
--;
INSERT INTO touchpoint_fts(touchpoint_fts) VALUES ('rebuild')
--;
INSERT INTO ticket_fts(ticket_fts) VALUES ('rebuild')
--;
INSERT INTO ticket_message_fts(ticket_message_fts) VALUES ('rebuild')
--;
