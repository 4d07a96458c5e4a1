// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/names.h"

#include "core/base/fold.h"

#include <array>

namespace core::demo {

namespace {

// clang-format off
constexpr std::array<const char*, 100> Fronts{
    "Alder", "Amber", "Anchor", "Apple Tree", "Ash Grove", "Aurora", "Badger", "Barley", "Beacon", "Beech",
    "Birchfield", "Blackthorn", "Blue Door", "Bramble", "Bridgewater", "Bright", "Brook", "Bryn", "Canal", "Castle",
    "Cedar", "Chalk Hill", "Cherry", "Clifton", "Clover", "Coral", "Corner", "Crane", "Crescent", "Crown",
    "Dale", "Daybreak", "Delta", "Dove", "Eastgate", "Elm", "Ember", "Fairview", "Falcon", "Fennel",
    "Fern", "Fjord", "Forge", "Fox", "Garnet", "Glen", "Golden", "Granite", "Greenway", "Grove",
    "Harvest", "Hazel", "Heather", "Heron", "High Street", "Hillside", "Holly", "Horizon", "Indigo", "Iron Bridge",
    "Ivy", "Jasper", "Kite", "Lakeside", "Lantern", "Larch", "Lighthouse", "Linden", "Lodestar", "Maple",
    "Meadow", "Mill Lane", "Moor", "Nettle", "Northgate", "Oak", "Old Town", "Olive", "Orchard", "Otter",
    "Pebble", "Pinewood", "Poplar", "Quarry", "Raven", "Red Brick", "Ridge", "River", "Robin", "Saffron",
    "Sandstone", "Silver", "South Bay", "Spruce", "Stone", "Summit", "Swan", "Vale", "Westfield", "Wren"};

struct Trade {
    const char* name;
    const char* industry;
};

constexpr std::array<Trade, 130> Trades{{
    {"Bakery", "Food"}, {"Dental", "Health"}, {"Hotels", "Hospitality"}, {"Law", "Legal"}, {"Cycles", "Retail"},
    {"Homes", "Property"}, {"Outdoor", "Retail"}, {"Optics", "Health"}, {"Brewing", "Food"}, {"Foods", "Food"},
    {"Insurance", "Finance"}, {"Schools", "Education"}, {"Physio", "Health"}, {"Coffee", "Food"}, {"Interiors", "Retail"},
    {"Logistics", "Logistics"}, {"Books", "Retail"}, {"Vets", "Health"}, {"Cosmetics", "Retail"}, {"Travel", "Hospitality"},
    {"Care", "Health"}, {"Tools", "Manufacturing"}, {"Theatre", "Culture"}, {"Accounting", "Finance"}, {"Energy", "Utilities"},
    {"Ceramics", "Manufacturing"}, {"Spa", "Hospitality"}, {"Garage", "Automotive"}, {"Motors", "Automotive"}, {"Gardens", "Retail"},
    {"Kitchens", "Retail"}, {"Roofing", "Building"}, {"Joinery", "Building"}, {"Electric", "Building"}, {"Plumbing", "Building"},
    {"Architects", "Building"}, {"Paper", "Manufacturing"}, {"Print", "Manufacturing"}, {"Textiles", "Manufacturing"}, {"Shoes", "Retail"},
    {"Jewellery", "Retail"}, {"Toys", "Retail"}, {"Music School", "Education"}, {"Academy", "Education"}, {"Nursery", "Education"},
    {"Language Centre", "Education"}, {"Museum", "Culture"}, {"Gallery", "Culture"}, {"Cinema", "Culture"}, {"Festival", "Culture"},
    {"Choir", "Culture"}, {"Press", "Media"}, {"Radio", "Media"}, {"Films", "Media"}, {"Software", "Technology"},
    {"Data", "Technology"}, {"Networks", "Technology"}, {"Robotics", "Technology"}, {"Sensors", "Technology"}, {"Labs", "Technology"},
    {"Clinic", "Health"}, {"Pharmacy", "Health"}, {"Hearing", "Health"}, {"Yoga", "Health"}, {"Fitness", "Health"},
    {"Swim Club", "Sport"}, {"Rowing", "Sport"}, {"Climbing", "Sport"}, {"Golf", "Sport"}, {"Stables", "Sport"},
    {"Bank", "Finance"}, {"Mortgages", "Finance"}, {"Pensions", "Finance"}, {"Capital", "Finance"}, {"Credit Union", "Finance"},
    {"Notaries", "Legal"}, {"Mediation", "Legal"}, {"Patents", "Legal"}, {"Estates", "Property"}, {"Lettings", "Property"},
    {"Parking", "Property"}, {"Storage", "Logistics"}, {"Couriers", "Logistics"}, {"Removals", "Logistics"}, {"Ferries", "Logistics"},
    {"Taxis", "Logistics"}, {"Farm", "Food"}, {"Dairy", "Food"}, {"Cheese", "Food"}, {"Fishery", "Food"},
    {"Butchers", "Food"}, {"Wine", "Food"}, {"Tea", "Food"}, {"Chocolate", "Food"}, {"Ice Cream", "Food"},
    {"Bistro", "Hospitality"}, {"Inn", "Hospitality"}, {"Camping", "Hospitality"}, {"Catering", "Hospitality"}, {"Events", "Hospitality"},
    {"Weddings", "Hospitality"}, {"Flowers", "Retail"}, {"Pets", "Retail"}, {"Furniture", "Retail"}, {"Lighting", "Retail"},
    {"Carpets", "Retail"}, {"Bedding", "Retail"}, {"Fashion", "Retail"}, {"Leather", "Manufacturing"}, {"Glass", "Manufacturing"},
    {"Steel", "Manufacturing"}, {"Plastics", "Manufacturing"}, {"Packaging", "Manufacturing"}, {"Paints", "Manufacturing"}, {"Instruments", "Manufacturing"},
    {"Solar", "Utilities"}, {"Heating", "Utilities"}, {"Water", "Utilities"}, {"Recycling", "Utilities"}, {"Telecom", "Utilities"},
    {"Consulting", "Services"}, {"Staffing", "Services"}, {"Security", "Services"}, {"Cleaning", "Services"}, {"Translations", "Services"},
    {"Surveyors", "Services"}, {"Funerals", "Services"}, {"Charity", "Non-profit"}, {"Foundation", "Non-profit"}, {"Shelter", "Non-profit"}}};

constexpr std::array<const char*, 80> FirstNames{
    "Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Henry", "Ines", "Jack", "Kofi", "Leila", "Marek", "Nora",
    "Oskar", "Paula", "Quentin", "Rosa", "Samir", "Tara", "Ursula", "Viktor", "Wanda", "Xenia", "Yusuf", "Zoe", "Aarav",
    "Bianca", "Chidi", "Dilan", "Eero", "Fatima", "Giulia", "Hana", "Ivo", "Joana", "Kenji", "Lucía", "Matteo", "Ngozi",
    "Olivia", "Piotr", "Ravi", "Siobhán", "Thabo", "Una", "Vera", "Wei", "Yara", "Zbigniew", "Amara", "Björn", "Chloé",
    "Dmitri", "Élise", "Freya", "Gabriel", "Hugo", "Isla", "Jürgen", "Katarina", "Liam", "Malik", "Noor", "Owen", "Petra",
    "Rhys", "Sofia", "Tomasz", "Valentina", "William", "Yui", "Zeynep", "Astrid", "Carlos", "Deepa", "Enzo", "Ingrid",
    "Luka", "Mei"};

constexpr std::array<const char*, 90> LastNames{
    "Abbott", "Almeida", "Andersen", "Asante", "Baker", "Barros", "Bauer", "Bianchi", "Björk", "Brown", "Carter", "Chen",
    "Costa", "Dubois", "Duarte", "Eriksen", "Evans", "Fernández", "Fischer", "Fraser", "García", "Gill", "Green", "Grünwald",
    "Haddad", "Hansen", "Harris", "Hoffmann", "Horvat", "Hughes", "Ibrahim", "Ito", "Ivanova", "Jansen", "Jensen", "Jones",
    "Kamau", "Kaya", "Kelly", "Khan", "Kowalski", "Kumar", "Lambert", "Larsen", "Lee", "Lehmann", "López", "MacLeod",
    "Martin", "Mbeki", "Mehta", "Meyer", "Moreau", "Morgan", "Müller", "Murphy", "Nagy", "Nguyen", "Novák", "O'Connor",
    "Obi", "Olsen", "Park", "Patel", "Petrov", "Popescu", "Quinn", "Rahman", "Ricci", "Roberts", "Rossi", "Sánchez",
    "Sato", "Schmidt", "Silva", "Singh", "Smith", "Sørensen", "Stewart", "Suzuki", "Takács", "Taylor", "Torres", "Turner",
    "Vargas", "Virtanen", "Walker", "Wójcik", "Wright", "Young"};

constexpr std::array<const char*, 40> Cities{
    "London", "Bristol", "Leeds", "Manchester", "Brighton", "Cardiff", "Glasgow", "Edinburgh", "Newcastle", "Sheffield",
    "Norwich", "Exeter", "Plymouth", "York", "Bath", "Oxford", "Cambridge", "Liverpool", "Nottingham", "Leicester",
    "Dublin", "Cork", "Belfast", "Swansea", "Aberdeen", "Dundee", "Inverness", "Portsmouth", "Southampton", "Truro",
    "Whitby", "Margate", "Falmouth", "Lancaster", "Chester", "Durham", "Hull", "Derby", "Ipswich", "Perth"};

constexpr std::array<const char*, 16> Roles{
    "Marketing manager", "Managing director", "Office manager", "Head of sales", "Owner", "Accounts", "Brand manager",
    "Assistant", "Operations", "Web editor", "Head of communications", "Store manager", "Buyer", "Finance", "Founder",
    "Project lead"};
// clang-format on

} // namespace

FirmName firmName(int n) {
    const auto front = size_t(n) % Fronts.size();
    const auto trade = (size_t(n) / Fronts.size() + front * 7) % Trades.size();
    return {QString::fromUtf8(Fronts[front]) + u' ' + QString::fromUtf8(Trades[trade].name),
            QString::fromUtf8(Trades[trade].industry)};
}

QString firstName(Random& random) {
    return QString::fromUtf8(random.any<const char*>(FirstNames));
}

QString lastName(Random& random) {
    return QString::fromUtf8(random.any<const char*>(LastNames));
}

QString cityName(Random& random) {
    return QString::fromUtf8(random.common<const char*>(Cities));
}

QString roleName(Random& random) {
    return QString::fromUtf8(random.common<const char*>(Roles));
}

QString domainOf(const QString& firm) {
    QString out;
    for (const QChar c : fold(firm)) {
        if (c.isLetterOrNumber()) {
            out += c;
        }
    }
    return out + QStringLiteral(".example");
}

} // namespace core::demo
