// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefinder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace lucarne::capture
{

namespace
{

using Quad = std::array<cv::Point2f, 4>;

/// Long side of the picture in which a page is looked for, and of the one in which it is measured.
constexpr double kSearchSide = 480;
constexpr double kMeasureSide = 1280;
/// Share of the picture that a page has at least.
constexpr double kLeastShare = 0.08;
constexpr double kLeastScore = 0.45;
/// How well a larger quadrilateral has to do beside the best one within it.
constexpr double kAround = 0.6;
constexpr double kLeastBeyond = 0.3;
/// Pixels in which a step of the light is told from chance.
constexpr float kLeastSide = 8;
constexpr int kSamples = 28;

double cross(const cv::Point2f &a, const cv::Point2f &b)
{
    return double(a.x) * double(b.y) - double(a.y) * double(b.x);
}

double area(const Quad &quad)
{
    double twice = 0;
    for (std::size_t i = 0; i < 4; ++i)
        twice += cross(quad[i], quad[(i + 1) % 4]);
    return std::abs(twice) / 2;
}

/// Clockwise on the screen, from the corner nearest to the upper left.
Quad ordered(Quad quad)
{
    cv::Point2f middle(0, 0);
    for (const cv::Point2f &corner : quad)
        middle += corner * 0.25F;
    std::sort(quad.begin(), quad.end(), [middle](const cv::Point2f &a, const cv::Point2f &b) {
        return std::atan2(a.y - middle.y, a.x - middle.x) < std::atan2(b.y - middle.y, b.x - middle.x);
    });
    const auto first =
        std::min_element(quad.begin(), quad.end(),
                         [](const cv::Point2f &a, const cv::Point2f &b) { return a.x + a.y < b.x + b.y; });
    std::rotate(quad.begin(), first, quad.end());
    return quad;
}

/// A sheet seen from above or at a slant: convex, whole inside the picture, no sharp corner.
bool looksLikeSheet(const Quad &quad, const cv::Size &size)
{
    if (area(quad) < kLeastShare * size.area())
        return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const cv::Point2f corner = quad[i];
        if (corner.x < -2 || corner.y < -2 || corner.x > float(size.width + 1) ||
            corner.y > float(size.height + 1))
            return false;
        const cv::Point2f in = corner - quad[(i + 3) % 4];
        const cv::Point2f out = quad[(i + 1) % 4] - corner;
        const double lengths = cv::norm(in) * cv::norm(out);
        // between 50° and 130°
        if (lengths < 1 || cross(in, out) < 0.766 * lengths)
            return false;
    }
    const double width = cv::norm(quad[1] - quad[0]) + cv::norm(quad[2] - quad[3]);
    const double height = cv::norm(quad[3] - quad[0]) + cv::norm(quad[2] - quad[1]);
    return std::max(width, height) < 3.2 * std::min(width, height);
}

/// How well the sides of a quadrilateral part one surface from another, 0 to 1.
class Judge
{
public:
    /// \a soft: Lab, without writing.
    explicit Judge(const cv::Mat &soft) : m_soft(soft) {}

    double score(const Quad &quad) const
    {
        double worst = 1;
        double sum = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const double side = scoreSide(quad[i], quad[(i + 1) % 4]);
            worst = std::min(worst, side);
            sum += side;
        }
        if (worst < 0.15)
            return 0;
        const double share = area(quad) / m_soft.size().area();
        // Of two that part surfaces equally well (a sheet, and a frame printed on it) the larger is meant.
        return (0.5 * worst + 0.125 * sum) * (0.85 + 0.15 * std::min(1.0, share * 2.5));
    }

    double scoreSide(const cv::Point2f &from, const cv::Point2f &to) const;

private:
    cv::Vec3f at(const cv::Point2f &point) const
    {
        const int x = std::clamp(int(std::lround(point.x)), 0, m_soft.cols - 1);
        const int y = std::clamp(int(std::lround(point.y)), 0, m_soft.rows - 1);
        const cv::Vec3b value = m_soft.at<cv::Vec3b>(y, x);
        return {float(value[0]), float(value[1]), float(value[2])};
    }

    const cv::Mat &m_soft;
};

double Judge::scoreSide(const cv::Point2f &from, const cv::Point2f &to) const
{
    const cv::Point2f along = to - from;
    const float length = float(cv::norm(along));
    if (length < kLeastSide)
        return 0;
    // Clockwise on the screen: the sheet is to the right of its sides.
    const cv::Point2f inward(-along.y / length, along.x / length);
    std::array<cv::Vec3f, kSamples> steps;
    cv::Vec3f mean(0, 0, 0);
    double within = 0;
    for (int i = 0; i < kSamples; ++i) {
        const cv::Point2f point = from + along * ((float(i) + 0.5F) / kSamples);
        const cv::Vec3f near = at(point + inward * 3);
        steps[std::size_t(i)] = near - at(point - inward * 3);
        mean += steps[std::size_t(i)] * (1.0F / kSamples);
        within += cv::norm(at(point + inward * 8) - near) / kSamples;
    }
    const double strength = cv::norm(mean);
    if (strength < 2)
        return 0;
    // The share of the side at which the step is there and goes the same way.
    int agreeing = 0;
    for (const cv::Vec3f &step : steps) {
        const double same = step.dot(mean) / strength;
        agreeing += same > std::max(1.5, 0.3 * strength) && same > 0.5 * cv::norm(step);
    }
    const double support = double(agreeing) / kSamples;
    // A step as large inside as across the side is no edge of a sheet.
    const double clarity = strength / (strength + within);
    return support * support * std::min(1.0, clarity * 1.35) * std::min(1.0, 0.45 + strength / 25);
}

void addContourQuads(const cv::Mat &mask, std::vector<Quad> &quads)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    for (const std::vector<cv::Point> &contour : contours) {
        if (contour.size() < 4 || cv::contourArea(contour) < kLeastShare * 0.8 * mask.size().area())
            continue;
        std::vector<cv::Point> hull;
        cv::convexHull(contour, hull);
        std::vector<cv::Point> corners;
        const double around = cv::arcLength(hull, true);
        for (const double tolerance : {0.015, 0.03, 0.05, 0.08}) {
            cv::approxPolyDP(hull, corners, tolerance * around, true);
            if (corners.size() <= 4)
                break;
        }
        if (corners.size() != 4)
            continue;
        Quad quad;
        std::transform(corners.begin(), corners.end(), quad.begin(),
                       [](const cv::Point &p) { return cv::Point2f(p); });
        quads.push_back(ordered(quad));
    }
}

/// Lighter than a level, for several levels.
void addLightQuads(const cv::Mat &soft, std::vector<Quad> &quads)
{
    std::vector<cv::Mat> channels;
    cv::split(soft, channels);
    const cv::Mat &light = channels.front();
    cv::Mat mask;
    const double otsu = cv::threshold(light, mask, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    for (const double level : {otsu, otsu + 15, otsu + 30, otsu - 15, otsu - 30, otsu + 45}) {
        if (level <= 5 || level >= 250)
            continue;
        cv::threshold(light, mask, level, 255, cv::THRESH_BINARY);
        cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::Mat::ones(7, 7, CV_8U));
        addContourQuads(mask, quads);
    }
}

struct Line {
    cv::Point2f point;
    cv::Point2f direction; ///< of length 1
    double weight = 0;     ///< pixels of its segments
};

double angleBetween(const cv::Point2f &a, const cv::Point2f &b)
{
    return std::asin(std::clamp(std::abs(cross(a, b)), 0.0, 1.0));
}

/// The straightest and longest lines, each once.
std::vector<Line> mainLines(const cv::Mat &soft)
{
    std::vector<cv::Vec4f> segments;
    std::vector<cv::Mat> channels;
    cv::split(soft, channels);
    const auto detector = cv::createLineSegmentDetector(cv::LSD_REFINE_STD);
    for (const cv::Mat &channel : channels) {
        std::vector<cv::Vec4f> found;
        detector->detect(channel, found);
        segments.insert(segments.end(), found.begin(), found.end());
    }
    std::sort(segments.begin(), segments.end(), [](const cv::Vec4f &a, const cv::Vec4f &b) {
        return std::hypot(a[2] - a[0], a[3] - a[1]) > std::hypot(b[2] - b[0], b[3] - b[1]);
    });
    std::vector<Line> lines;
    for (const cv::Vec4f &segment : segments) {
        const cv::Point2f from(segment[0], segment[1]);
        const cv::Point2f to(segment[2], segment[3]);
        const float length = float(cv::norm(to - from));
        if (length < 14)
            break;
        const cv::Point2f direction = (to - from) * (1 / length);
        const cv::Point2f middle = (from + to) * 0.5F;
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line &line) {
            return angleBetween(line.direction, direction) < 0.06 &&
                   std::abs(cross(line.direction, middle - line.point)) < 4;
        });
        if (same != lines.end())
            same->weight += double(length);
        else if (lines.size() < 60)
            lines.push_back({middle, direction, double(length)});
    }
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.weight > b.weight; });
    lines.resize(std::min<std::size_t>(lines.size(), 18));
    return lines;
}

std::optional<cv::Point2f> crossing(const Line &a, const Line &b)
{
    const double turn = cross(a.direction, b.direction);
    if (std::abs(turn) < 0.3)
        return std::nullopt;
    return a.point + a.direction * float(cross(b.point - a.point, b.direction) / turn);
}

/// Two pairs of lines, each nearly parallel.
void addLineQuads(const cv::Mat &soft, std::vector<Quad> &quads)
{
    const std::vector<Line> lines = mainLines(soft);
    struct Pair {
        const Line *first;
        const Line *second;
    };
    std::vector<Pair> pairs;
    const double apart = 0.14 * std::min(soft.cols, soft.rows);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            if (angleBetween(lines[i].direction, lines[j].direction) < 0.55 &&
                std::abs(cross(lines[i].direction, lines[j].point - lines[i].point)) > apart)
                pairs.push_back({&lines[i], &lines[j]});
        }
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = i + 1; j < pairs.size(); ++j) {
            const auto a = crossing(*pairs[i].first, *pairs[j].first);
            const auto b = crossing(*pairs[i].first, *pairs[j].second);
            const auto c = crossing(*pairs[i].second, *pairs[j].second);
            const auto d = crossing(*pairs[i].second, *pairs[j].first);
            if (a && b && c && d)
                quads.push_back(ordered({*a, *b, *c, *d}));
        }
    }
}

/// Where the sides really are: each is laid through the steepest steps near it.
Quad refined(const cv::Mat &grey, const Quad &quad, float reach)
{
    std::array<Line, 4> sides;
    for (std::size_t i = 0; i < 4; ++i) {
        const cv::Point2f from = quad[i];
        const cv::Point2f along = quad[(i + 1) % 4] - from;
        const float length = float(cv::norm(along));
        const cv::Point2f inward(-along.y / length, along.x / length);
        const auto at = [&grey](const cv::Point2f &point) {
            const int x = std::clamp(int(std::lround(point.x)), 0, grey.cols - 1);
            const int y = std::clamp(int(std::lround(point.y)), 0, grey.rows - 1);
            return float(grey.at<uchar>(y, x));
        };
        constexpr int kPoints = 64;
        const int steps = int(std::lround(reach));
        // The step goes the same way all along a side.
        std::vector<std::vector<float>> rows;
        float way = 0;
        for (int p = 0; p < kPoints; ++p) {
            const cv::Point2f point = from + along * (0.04F + 0.92F * float(p) / (kPoints - 1));
            way += at(point + inward * (reach * 0.6F)) - at(point - inward * (reach * 0.6F));
            std::vector<float> row;
            for (int s = -steps; s <= steps; ++s)
                row.push_back(at(point + inward * (float(s) + 1.5F)) -
                              at(point + inward * (float(s) - 1.5F)));
            rows.push_back(std::move(row));
        }
        std::vector<cv::Point2f> points;
        for (int p = 0; p < kPoints; ++p) {
            std::vector<float> &row = rows[std::size_t(p)];
            if (way < 0)
                std::transform(row.begin(), row.end(), row.begin(), std::negate<>());
            const auto steepest = std::max_element(row.begin(), row.end());
            if (*steepest < 4)
                continue;
            const float offset = float(steepest - row.begin() - steps);
            points.push_back(from + along * (0.04F + 0.92F * float(p) / (kPoints - 1)) + inward * offset);
        }
        sides[i] = {from, along * (1 / length), 1};
        if (points.size() < kPoints / 3)
            continue;
        for (int round = 0; round < 3; ++round) {
            cv::Vec4f line;
            cv::fitLine(points, line, cv::DIST_HUBER, 0, 0.01, 0.01);
            sides[i] = {{line[2], line[3]}, {line[0], line[1]}, 1};
            const auto off = [&side = sides[i], reach, round](const cv::Point2f &point) {
                return std::abs(cross(side.direction, point - side.point)) > double(reach) / (2 + 2 * round);
            };
            const auto kept = std::remove_if(points.begin(), points.end(), off);
            if (kept - points.begin() < kPoints / 4)
                break;
            points.erase(kept, points.end());
        }
    }
    Quad result = quad;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto corner = crossing(sides[(i + 3) % 4], sides[i]);
        if (corner && cv::norm(*corner - quad[i]) < 3.0 * double(reach))
            result[i] = *corner;
    }
    return result;
}

struct Judged {
    Quad quad;
    double score;
};

/// Positive inside.
double depth(const Quad &quad, const cv::Point2f &point)
{
    double least = 1e9;
    for (std::size_t i = 0; i < 4; ++i) {
        const cv::Point2f along = quad[(i + 1) % 4] - quad[i];
        least = std::min(least, cross(along, point - quad[i]) / std::max(1.0, cv::norm(along)));
    }
    return least;
}

/// Whether the sides of a sheet go on where \a outer reaches beyond \a inner.
bool goesOn(const Judge &judge, const Quad &outer, const Quad &inner)
{
    constexpr int kSteps = 48;
    for (std::size_t i = 0; i < 4; ++i) {
        const cv::Point2f from = outer[i];
        const cv::Point2f along = outer[(i + 1) % 4] - from;
        const auto at = [&](int step) { return from + along * (float(step) / kSteps); };
        int begun = -1;
        for (int step = 0; step <= kSteps; ++step) {
            const bool beyond = depth(inner, at(step)) < -3;
            if (beyond && begun < 0)
                begun = step;
            if (begun < 0 || (beyond && step < kSteps))
                continue;
            if (cv::norm(at(step) - at(begun)) >= kLeastSide &&
                judge.scoreSide(at(begun), at(step)) < kLeastBeyond)
                return false;
            begun = -1;
        }
    }
    return true;
}

/// A coloured head parts the rest of its sheet from itself as clearly as the sheet parts from the
/// table: of the best and those around it that share its corners' sides, the largest is the sheet.
Quad wholeSheet(const Judge &judge, const std::vector<Judged> &judged)
{
    const auto best = std::max_element(judged.begin(), judged.end(),
                                       [](const Judged &a, const Judged &b) { return a.score < b.score; });
    Quad whole = best->quad;
    for (const Judged &other : judged) {
        if (other.score < kAround * best->score || area(other.quad) <= area(whole))
            continue;
        const auto onSide = [&other](const cv::Point2f &corner) {
            const double inside = depth(other.quad, corner);
            return inside > -4 && inside < 4;
        };
        if (std::all_of(best->quad.begin(), best->quad.end(), onSide) &&
            goesOn(judge, other.quad, best->quad))
            whole = other.quad;
    }
    return whole;
}

Quad scaled(Quad quad, double factor)
{
    for (cv::Point2f &corner : quad)
        corner *= factor;
    return quad;
}

cv::Mat shrunk(const cv::Mat &picture, double side)
{
    const double scale = side / std::max(picture.cols, picture.rows);
    if (scale >= 1)
        return picture;
    cv::Mat small;
    cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
    return small;
}

} // namespace

std::optional<device::PageOutline> findPage(const cv::Mat &picture)
{
    if (picture.cols < 64 || picture.rows < 64)
        return std::nullopt;
    const cv::Mat measure = shrunk(picture, kMeasureSide);
    const cv::Mat small = shrunk(measure, kSearchSide);
    cv::Mat soft;
    cv::medianBlur(small, soft, 5);
    // Writing is dark and thin: it closes.
    cv::morphologyEx(soft, soft, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7}));
    cv::cvtColor(soft, soft, cv::COLOR_BGR2Lab);

    std::vector<Quad> quads;
    addLightQuads(soft, quads);
    addLineQuads(soft, quads);
    const Judge judge(soft);
    std::vector<Judged> judged;
    for (const Quad &quad : quads) {
        if (!looksLikeSheet(quad, soft.size()))
            continue;
        if (const double score = judge.score(quad); score >= kLeastScore)
            judged.push_back({quad, score});
    }
    if (judged.empty())
        return std::nullopt;
    const Quad best = wholeSheet(judge, judged);

    cv::Mat grey;
    cv::cvtColor(measure, grey, cv::COLOR_BGR2GRAY);
    cv::medianBlur(grey, grey, 5);
    const double up = double(measure.cols) / small.cols;
    Quad exact = scaled(best, up);
    exact = refined(grey, exact, float(5 * up));
    exact = refined(grey, exact, float(2.5 * up));
    device::PageOutline outline;
    const double whole = double(picture.cols) / measure.cols;
    for (std::size_t i = 0; i < 4; ++i)
        outline[i] = QPointF(double(exact[i].x) * whole, double(exact[i].y) * whole);
    return outline;
}

} // namespace lucarne::capture
